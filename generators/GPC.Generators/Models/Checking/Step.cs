namespace GPC.Generators.Models.Checking;

/// <summary>One operation of a layer's forward pass. In code, <c>{x}</c> is its input and <c>{self}</c> the layer's field.</summary>
/// <param name="Effect">What is known of its result's memory.</param>
internal abstract record Step(Effect Effect);

/// <summary>An expression that gives a new tensor.</summary>
/// <param name="Code">The expression.</param>
/// <param name="Effect">What is known of its result's memory.</param>
/// <param name="InPlace">The same as a statement that overwrites its input, or null where there is none or a gradient needs the input.</param>
internal sealed record Apply(string Code, Effect Effect, string? InPlace = null) : Step(Effect);

/// <summary>Adds a second path from the same input to the result of a first.</summary>
/// <param name="Body">The first path, an expression.</param>
/// <param name="BodyEffect">What is known of its result; it takes up the sum where it may be overwritten.</param>
/// <param name="Shortcut">The second path, an expression, or null for the input itself.</param>
internal sealed record AddPaths(string Body, Effect BodyEffect, string? Shortcut) : Step(Effect.Fresh);

/// <summary>Puts the results of two paths from the same input side by side.</summary>
/// <param name="First">The first path, an expression.</param>
/// <param name="Second">The second path, an expression.</param>
/// <param name="Dimension">The dimension along which they are joined, the batch counted as 0.</param>
internal sealed record JoinPaths(string First, string Second, int Dimension) : Step(Effect.Fresh);
