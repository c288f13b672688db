using GPC.Generators.Models;
using GPC.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using Xunit;

namespace GPC.Generators.Tests.Models.HardCases;

/// <summary>
/// Models of a referenced project are known by their attributes, with parameters, shapes and roles, as if they were declared here.
/// </summary>
public class OtherProjectTests
{
    const string Library = """
        using GPC; using GPC.Layers; using TorchSharp;
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Friend")]
        namespace Library;

        [Model, Input("channels", "size", "size")]
        [Conv2d("channels * 2", 3), ReLU]
        public sealed partial class Widen(int channels, int size = 8)
        {
            public Widen(string text) : this(int.Parse(text, System.Globalization.CultureInfo.InvariantCulture)) { }

            internal Widen(int channels, int size, int times) : this(channels * times, size) { }
        }

        [Model, Input<Widen>(3), Output<Samples>]
        [Use<Widen>, Custom<Halve>]
        public sealed partial class Both
        {
            public Both() { }

            public Both(int seed) => torch.random.manual_seed(seed);
        }

        public sealed class Halve : torch.nn.Module<torch.Tensor, torch.Tensor>
        {
            internal Halve() : base("Halve") { }

            public override torch.Tensor forward(torch.Tensor input) => input / 2;
        }
        """;

    const string User = """
        using GPC; using GPC.Layers; using Library;
        namespace User;

        [Model, Input<Both>]
        [Use<Both>, Flatten, Linear(10)]
        public sealed partial class Whole
        {
            public static Samples Apply(Samples samples) => new Both().Forward(samples);
        }

        [Model, Input(5, 7, 7)]
        [Use<Widen>(5), Use<Widen>(10, 5), Residual<Widen>(20, 3, Shortcut = typeof(Widen), ShortcutArguments = new object[] { 20, 3 })]
        public sealed partial class Deep;
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ShapesFlowOver(bool asSource)
    {
        var run = Run("Stranger", User, asSource);
        Assert.Empty(Declare.All(run));
        Assert.Contains("public const long MultiplyAdds", run.Source("User.Deep.g.cs"), StringComparison.Ordinal);
        Assert.Contains("new global::Library.Widen(channels: 10, size: 5)", run.Source("User.Deep.g.cs"), StringComparison.Ordinal);
        Assert.Contains("From (B, 3, 8, 8) to (B, 10)", run.Source("User.Whole.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GPC0020", "[Model, Input(5, 8, 9)] [Use<Widen>(5)] public sealed partial class Deep;")]
    [InlineData("GPC0033", "[Model, Input(5, 2, 2)] [Use<Widen>(5, 2)] public sealed partial class Deep;")]
    [InlineData("GPC0032", "[Model, Input(5, 8, 8)] [Use<Widen>(5, 8, 1)] public sealed partial class Deep;")]
    [InlineData("GPC0034", "[Model, Input(5)] [Custom<Halve>] public sealed partial class Deep;")]
    [InlineData("GPC0033", "static class Program { static readonly Widen Small = new(3, 2); }")]
    public void MistakesAreFound(string id, string source) =>
        Assert.Equal(
            id,
            Assert
                .Single(
                    Declare.All(Run("Stranger", $"using GPC; using GPC.Layers; using Library; namespace User;\n{source}", asSource: false))
                )
                .Id
        );

    [Fact]
    public void AFriendMayCallAnInternalConstructor() =>
        Assert.Empty(
            Declare.All(
                Run(
                    "Friend",
                    "using GPC; using GPC.Layers; using Library; namespace User; [Model, Input(5)] [Custom<Halve>] public sealed "
                        + "partial class Deep;",
                    asSource: false
                )
            )
        );

    static GeneratorRun Run(string assembly, string source, bool asSource)
    {
        var library = new GeneratorRun(new ModelGenerator(), Sources.Compile("Library", [], Library));
        Assert.Empty(Declare.All(library));
        return new(
            new ModelGenerator(),
            Sources.Compile(assembly, [asSource ? library.Output.ToMetadataReference() : Image(library.Output)], source)
        );
    }

    // What a build passes from project to project: an assembly without bodies and without what is not public.
    static PortableExecutableReference Image(Compilation compilation)
    {
        using var stream = new MemoryStream();
        Assert.True(compilation.Emit(stream, options: new EmitOptions(metadataOnly: true, includePrivateMembers: false)).Success);
        stream.Position = 0;
        return MetadataReference.CreateFromStream(stream);
    }
}
