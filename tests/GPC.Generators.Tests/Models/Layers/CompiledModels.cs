using System.Reflection;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Generators.Tests.Models.Layers;

/// <summary>All models of the cases, compiled together once and loaded.</summary>
static class CompiledModels
{
    static readonly Lazy<Assembly> Compiled = new(() => Load(Cases.All.Select((one, index) => one.Declaration(NameOf(index)))));

    /// <summary>The type of a case's model.</summary>
    public static Type Of(LayerCase one) => Compiled.Value.GetType("User." + NameOf(Cases.All.ToList().IndexOf(one)), throwOnError: true)!;

    /// <summary>A new model.</summary>
    public static nn.Module<Tensor, Tensor> Make(Type type, params object[] values) =>
        (nn.Module<Tensor, Tensor>)Activator.CreateInstance(type, values)!;

    /// <summary>Compiles declarations without a warning and loads them.</summary>
    public static Assembly Load(params IEnumerable<string> declarations)
    {
        var run = Declare.Valid(declarations);
        using var image = new MemoryStream();
        Assert.Empty(
            run.Output.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)
        );
        return Assembly.Load(image.ToArray());
    }

    static string NameOf(int index) => $"Case{index}";
}
