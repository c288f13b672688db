namespace GPC.Generators.Laws.Writing;

/// <summary>A law as it is written into a test class, or why it is left out.</summary>
/// <param name="Method">The name of the test.</param>
/// <param name="Summary">The law in words.</param>
/// <param name="Formula">The law as a formula.</param>
/// <param name="Call">The member of <c>GPC.Testing.ObjectiveLaws</c> with its arguments after the objective, and before the
/// options.</param>
/// <param name="HasDomain">Whether it takes the objective's domain.</param>
/// <param name="LeftOut">Why it is left out; null if it is written.</param>
sealed record LawText(string Method, string Summary, string Formula, string Call, bool HasDomain = true, string? LeftOut = null);
