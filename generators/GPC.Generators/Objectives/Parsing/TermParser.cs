using GPC.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GPC.Generators.Objectives.Parsing;

/// <summary>Reads the bodies of terms into calls. Helpers and locals are written out; equal calls are one.</summary>
sealed class TermParser(INamedTypeSymbol objective, Func<SyntaxTree, SemanticModel> models, List<Problem> problems)
{
    readonly List<Call> calls = [];
    readonly Dictionary<Call, int> known = [];
    readonly Stack<IMethodSymbol> open = new();

    public IReadOnlyList<Call> Calls => calls;

    public int Add(Call call)
    {
        if (!known.TryGetValue(call, out var index))
        {
            index = calls.Count;
            calls.Add(call);
            known.Add(call, index);
        }
        return index;
    }

    /// <summary>The value of a method for given arguments; null if there was a problem.</summary>
    public int? Body(IMethodSymbol method, IReadOnlyDictionary<ISymbol, int> arguments, Location caller)
    {
        if (open.Contains(method, SymbolEqualityComparer.Default))
            return Refuse(Catalogue.RecursiveHelper, caller, method.Name);
        if (method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not MethodDeclarationSyntax syntax)
            return Unknown(caller, $"The call of '{method.Name}'");
        open.Push(method);
        var model = models(syntax.SyntaxTree);
        var scope = arguments.ToDictionary(pair => pair.Key, pair => pair.Value, SymbolEqualityComparer.Default);
        var result = syntax switch
        {
            { ExpressionBody.Expression: { } expression } => Value(model, expression, scope),
            { Body: { } block } => Statements(model, block, scope),
            _ => Unknown(syntax.Identifier.GetLocation(), $"'{method.Name}' has no body and"),
        };
        open.Pop();
        return result;
    }

    int? Statements(SemanticModel model, BlockSyntax block, Dictionary<ISymbol, int> scope)
    {
        foreach (var statement in block.Statements)
        {
            switch (statement)
            {
                case LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 } declaration:
                    foreach (var variable in declaration.Declaration.Variables)
                    {
                        if (variable.Initializer is not { Value: var value } || model.GetDeclaredSymbol(variable) is not { } symbol)
                            return Unknown(variable.GetLocation(), "A local without a value");
                        if (Value(model, value, scope) is not int local)
                            return null;
                        scope[symbol] = local;
                    }
                    break;
                case ReturnStatementSyntax { Expression: { } result }:
                    return Value(model, result, scope);
                default:
                    return Unknown(statement.GetLocation(), "This statement");
            }
        }
        return Unknown(block.GetLocation(), "A body that returns nothing");
    }

    // Null without a problem where the compiler complains of the type.
    int? Value(SemanticModel model, ExpressionSyntax expression, Dictionary<ISymbol, int> scope) =>
        model.GetConversion(expression).Exists ? Expression(model.GetOperation(expression), scope, expression) : null;

    int? Expression(IOperation? operation, Dictionary<ISymbol, int> scope, SyntaxNode syntax)
    {
        if (operation?.ConstantValue is { HasValue: true, Value: IConvertible and not (string or char or bool) and var constant })
            return Number(constant);
        return operation switch
        {
            IParameterReferenceOperation parameter when scope.TryGetValue(parameter.Parameter, out var value) => value,
            ILocalReferenceOperation local when scope.TryGetValue(local.Local, out var value) => value,
            IConversionOperation { OperatorMethod: null } conversion when Kinds.Of(conversion.Type) is not null => Expression(
                conversion.Operand,
                scope,
                syntax
            ),
            IConversionOperation { OperatorMethod.ContainingType: var type } conversion when Kinds.Of(type) is not null => Expression(
                conversion.Operand,
                scope,
                syntax
            ),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } unary => Function("Negate", unary, [unary.Operand], scope),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Plus } unary when Kinds.Of(unary.Type) is not null => Expression(
                unary.Operand,
                scope,
                syntax
            ),
            IBinaryOperation
            {
                OperatorKind: BinaryOperatorKind.Add
                    or BinaryOperatorKind.Subtract
                    or BinaryOperatorKind.Multiply
                    or BinaryOperatorKind.Divide
            } binary => Function(binary.OperatorKind.ToString(), binary, [binary.LeftOperand, binary.RightOperand], scope),
            IInvocationOperation call when IsLanguage(call.TargetMethod) => Function(call.TargetMethod.Name, call, Arguments(call), scope),
            IInvocationOperation { Instance: null } call
                when SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, objective) => Helper(call, scope),
            null or IInvalidOperation => null,
            _ => Unknown(operation.Syntax.GetLocation(), $"'{operation.Syntax}'"),
        };
    }

    int? Function(string name, IOperation operation, IEnumerable<IOperation> arguments, Dictionary<ISymbol, int> scope)
    {
        // A whole number that is divided would be cut off in C#.
        if (
            Kinds.Of(operation.Type) is not { } kind
            || operation.Type is { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 }
        )
            return operation.Type is IErrorTypeSymbol ? null : Unknown(operation.Syntax.GetLocation(), $"'{operation.Syntax}'");
        var values = arguments.Select(argument => Expression(argument, scope, argument.Syntax)).ToList();
        return values.Contains(null) ? null : Add(new Call(name, values.Select(value => value!.Value).ToEquatableArray(), kind));
    }

    int? Helper(IInvocationOperation call, Dictionary<ISymbol, int> scope)
    {
        var arguments = new Dictionary<ISymbol, int>(SymbolEqualityComparer.Default);
        foreach (var argument in call.Arguments)
        {
            if (Expression(argument.Value, scope, argument.Syntax) is not int value)
                return null;
            arguments[argument.Parameter!.OriginalDefinition] = value;
        }
        return Body(call.TargetMethod.OriginalDefinition, arguments, call.Syntax.GetLocation());
    }

    static IEnumerable<IOperation> Arguments(IInvocationOperation call) =>
        call.Arguments.OrderBy(argument => argument.Parameter!.Ordinal).Select(argument => argument.Value);

    static bool IsLanguage(IMethodSymbol method) =>
        method.ContainingType is { Name: "Operations", ContainingNamespace: { } space } && space.ToDisplayString() == Kinds.Namespace;

    int Number(IConvertible value) =>
        Add(
            new Call(
                "Constant",
                new EquatableArray<int>(),
                Kind.Number,
                Value: value.ToDouble(System.Globalization.CultureInfo.InvariantCulture)
            )
        );

    int? Unknown(Location location, string what) => Refuse(Catalogue.NotInTermLanguage, location, what, objective.Name);

    int? Refuse(DiagnosticDescriptor rule, Location location, params object[] arguments)
    {
        problems.Add(new Problem(rule, location, arguments));
        return null;
    }
}
