namespace GPC.Objectives;

/// <summary>An input of an objective has NaN or infinite numbers. The message names the input, the place and the number.</summary>
/// <param name="message">The message.</param>
/// <param name="paramName">The input.</param>
public sealed class NotFiniteException(string message, string paramName) : ArgumentException(message, paramName);
