using Microsoft.CodeAnalysis;

namespace GPC.Generators.Objectives.Parsing;

/// <summary>Something wrong with a declaration, and where. Never part of a pipeline.</summary>
sealed record Problem(DiagnosticDescriptor Rule, Location Location, params object[] Arguments)
{
    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rule, Location, Arguments);
}
