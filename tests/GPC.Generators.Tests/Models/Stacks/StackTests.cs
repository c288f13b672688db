using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using GPC.Generators.Models.Layers;
using GPC.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Xunit;
using Xunit.Abstractions;
using static TorchSharp.torch;

namespace GPC.Generators.Tests.Models.Stacks;

/// <summary>
/// Random stacks of layers. Many are compiled at once, because a compilation costs more than a model; a failure names the stack, whose
/// beginnings can be tried in turn.
/// </summary>
public class StackTests(ITestOutputHelper output)
{
    const int Batches = 2;
    const int PerBatch = 150;

    [Fact]
    public void ValidStacksCompileRunAndGiveTheInferredShape()
    {
        var seed = Seed();
        var kinds = new HashSet<string>();
        for (var batch = 0; batch < Batches; batch++)
        {
            var stacks = Draw(Gens.Valid, seed + (ulong)batch);
            kinds.UnionWith(stacks.SelectMany(stack => stack.Layers).Select(layer => layer.Text.Split('(', '<')[0]));
            var run = Run(stacks);
            Assert.True(
                run.Problems.Count == 0,
                $"Valid, but "
                    + $"refused:\n{string.Join('\n', run.Problems.Select(problem => $"{stacks[problem.Stack]}: {problem.Diagnostic}"))}"
            );
            var assembly = Emitted.Load(run.Output);
            for (var index = 0; index < stacks.Count; index++)
                Check(stacks[index], assembly.GetType($"User.Stack{index}")!);
        }
        Assert.Empty(LayerCatalogue.Kinds.Except([.. kinds, "Custom", "Embedding"])); // these two are not drawn
        output.WriteLine($"{Batches * PerBatch} valid stacks, seed {seed}");
    }

    [Fact]
    public void InvalidStacksGiveADiagnosticAndNoErrorOfTheCompiler()
    {
        var seed = Seed();
        for (var batch = 0; batch < Batches; batch++)
        {
            var stacks = Draw(Mistakes.Invalid, seed + (ulong)batch);
            var run = Run(stacks);
            Assert.All(run.Problems, problem => Assert.StartsWith("GPC0", problem.Diagnostic.Id, StringComparison.Ordinal));
            var silent = Enumerable
                .Range(0, stacks.Count)
                .Except(run.Problems.Select(problem => problem.Stack))
                .Select(index => stacks[index])
                .ToList();
            Assert.True(silent.Count == 0, $"Invalid, but accepted:\n{string.Join('\n', silent)}");
        }
        output.WriteLine($"{Batches * PerBatch} invalid stacks, seed {seed}");
    }

    static ulong Seed() =>
        Environment.GetEnvironmentVariable("GPC_SEED") is { } given
            ? ulong.Parse(given, System.Globalization.CultureInfo.InvariantCulture)
            : (ulong)Random.Shared.Next();

    static IReadOnlyList<Stack> Draw(Gen<Stack> gen, ulong seed) => [.. gen.Sample(PerBatch, new Rnd(seed), 10)];

    sealed record Problem(int Stack, Diagnostic Diagnostic);

    sealed record Compiled(Microsoft.CodeAnalysis.CSharp.CSharpCompilation Output, IReadOnlyList<Problem> Problems);

    /// <summary>Compiles the stacks, each in a file of its own after the one with the models they use.</summary>
    static Compiled Run(IReadOnlyList<Stack> stacks)
    {
        var run = Declare.Run([Gens.Bodies, .. stacks.Select((stack, index) => stack.Source($"Stack{index}"))]);
        var found = Declare.All(run).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        return new(run.Output, [.. found.Select(diagnostic => new Problem(IndexOf(diagnostic), diagnostic))]);
    }

    // Source1.cs holds the first stack; its generated file is User.Stack0.g.cs.
    static int IndexOf(Diagnostic diagnostic)
    {
        var digits = string.Concat(Path.GetFileName(diagnostic.Location.SourceTree!.FilePath).Where(char.IsDigit));
        Assert.True(digits.Length > 0, $"Elsewhere: {diagnostic}");
        var number = int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
        return diagnostic.Location.SourceTree.FilePath.Contains("Source", StringComparison.Ordinal) ? number - 1 : number;
    }

    static void Check(Stack stack, Type type)
    {
        using var scope = NewDisposeScope();
        using var model = (nn.Module<Tensor, Tensor>)Activator.CreateInstance(type)!;
        var input = rand([2, .. stack.Input.Select(size => (long)size)], requires_grad: true);
        var result = model.call(input);

        Assert.True(
            result.shape.SequenceEqual([2, .. stack.Output.Select(size => (long)size)]),
            $"{stack} gives ({string.Join(", ", result.shape)})"
        );
        Assert.True(
            result.shape.AsSpan(1).SequenceEqual(Shape(type, "OutputShape")),
            $"{stack} says ({string.Join(", ", Shape(type, "OutputShape"))})"
        );
        Assert.Equal(model.parameters().Sum(parameter => parameter.numel()), Constant(type, "ParameterCount"));
        result.sum().backward();
        Assert.NotNull(input.grad);
    }

    static long Constant(Type type, string name) => (long)type.GetField(name)!.GetRawConstantValue()!;

    delegate ReadOnlySpan<long> Sizes();

    static long[] Shape(Type type, string name) =>
        type.GetProperty(name, BindingFlags.Public | BindingFlags.Static)!.GetMethod!.CreateDelegate<Sizes>()().ToArray();
}
