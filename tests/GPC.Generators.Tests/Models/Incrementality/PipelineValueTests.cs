using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace GPC.Generators.Tests.Models.Incrementality;

/// <summary>
/// What the pipeline keeps between runs is plain data: a symbol, syntax or a location would keep whole compilations alive and never be
/// equal.
/// </summary>
public class PipelineValueTests
{
    static readonly Type[] Forbidden =
    [
        typeof(ISymbol),
        typeof(SyntaxNode),
        typeof(SyntaxTree),
        typeof(SyntaxReference),
        typeof(Compilation),
        typeof(SemanticModel),
        typeof(AttributeData),
        typeof(Location),
        typeof(SourceText),
        typeof(Diagnostic),
    ];

    [Theory]
    [InlineData("Parse")]
    [InlineData("Check")]
    [InlineData("Emit")]
    public void IsPlainData(string step)
    {
        var run = Declare.Run(
            """
            [Model, Input("channels", 8, 8)]
            [Conv2d("channels * 2", 3, Padding = 1), BatchNorm2d, ReLU]
            public sealed partial class Block(int channels = 3);

            [Model, EnergyModel, Input<Block>, Output<ClusterLogits>]
            [Use<Block>(3), Residual<Block>(6, Shortcut = typeof(Block)), Flatten, Linear(0), Linear("x")]
            public sealed partial class Broken;
            """
        );
        var values = run.Result.TrackedSteps[step].SelectMany(found => found.Outputs).Select(output => output.Value).ToList();
        Assert.Equal(2, values.Count);

        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var value in values)
            Walk(value, value.GetType().Name, seen);
        Assert.True(step == "Emit" || seen.Count > 50, $"saw {seen.Count} values only");
    }

    static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
            return;
        Assert.True(!Forbidden.Any(type => type.IsInstanceOfType(value)), $"{path} is a {value.GetType()}");
        Assert.True(
            value.GetType().Namespace is not { } space
                || space.StartsWith("GPC", StringComparison.Ordinal)
                || space.StartsWith("System", StringComparison.Ordinal),
            $"{path} is a {value.GetType()}"
        );
        if (value is IEnumerable items and not IDictionary)
        {
            var index = 0;
            foreach (var item in items)
                Walk(item, $"{path}[{index++}]", seen);
            return;
        }
        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (
                var field in type.GetFields(
                    BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
                )
            )
                Walk(field.GetValue(value), $"{path}.{field.Name}", seen);
        }
    }
}
