using GPC.LibTorch.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GPC.LibTorch.Generators.Checking;

/// <summary>The diagnostics of the operator table.</summary>
internal static class Diagnostics
{
    private const string Category = "GPC.LibTorch";

    private static readonly DiagnosticDescriptor MalformedSchema = Error(
        "GPC9001", "Malformed operator schema", "Malformed schema: expected {0}");

    private static readonly DiagnosticDescriptor MalformedMember = Error(
        "GPC9002", "Malformed C# signature in the operator table", "Malformed member: expected {0}");

    private static readonly DiagnosticDescriptor UnknownArgument = Error(
        "GPC9003", "Unknown schema argument", "'{0}' is no argument of {1}: bind it with 'name:argument'");

    private static readonly DiagnosticDescriptor TypeMismatch = Error(
        "GPC9004", "Type mismatch", "'{0}' can't be passed as the schema argument '{1}' of type {2}");

    private static readonly DiagnosticDescriptor UnboundArgument = Error(
        "GPC9005", "Required schema argument is unbound",
        "The argument '{0}' of {1} has no default: bind a parameter to it, or give a constant with 'with {0}=...'");

    private static readonly DiagnosticDescriptor DuplicateSignature = Error(
        "GPC9006", "Duplicate C# signature", "{0} is declared twice");

    private static readonly DiagnosticDescriptor DuplicateOperator = Error(
        "GPC9007", "Duplicate operator", "The operator {0} is declared twice");

    private static readonly DiagnosticDescriptor BoundTwice = Error(
        "GPC9008", "Schema argument is bound twice", "The argument '{0}' is bound twice");

    private static readonly DiagnosticDescriptor UnknownResult = Error(
        "GPC9009", "Results without a C# form", "The results of {0} have no C# form: leave the operator without members");

    private static readonly Dictionary<string, DiagnosticDescriptor> ById = new[]
    {
        MalformedSchema, MalformedMember, UnknownArgument, TypeMismatch, UnboundArgument, DuplicateSignature, DuplicateOperator, BoundTwice,
        UnknownResult,
    }.ToDictionary(descriptor => descriptor.Id);

    public static Diagnostic Create(string path, Problem problem)
    {
        var (line, column, offset, length) = problem.Range;
        var lines = new LinePositionSpan(new LinePosition(line, column), new LinePosition(line, column + length));
        var location = Location.Create(path, new TextSpan(offset, length), lines);
        return Diagnostic.Create(ById[problem.Id], location, [.. problem.Arguments]);
    }

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true);
}
