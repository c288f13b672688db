using Microsoft.CodeAnalysis;
using Xunit;

namespace GPC.Generators.Tests.Models.HardCases;

/// <summary>Where the compiler itself reports a mistake, it is the only one to do so.</summary>
public class CompilerMistakeTests
{
    [Theory]
    [InlineData("CS0246", "[Model, Input(2)] [Linaer(3)] partial class Encoder;")]
    [InlineData("CS0246", "[Modle, Input(2)] [Linear(3)] partial class Encoder;")]
    [InlineData(
        "CS0246",
        "[Model, Imput(2)] [Linear(3), Use<Encoder2>] partial class Encoder; [Model, Input(3), ReLU] partial class Encoder2;"
    )]
    [InlineData("CS0246", "[Model, Input(2)] [Use<Missing>, Linear(3)] partial class Encoder;")]
    [InlineData("CS0246", "[Model, Input<Missing>] [Linear(3)] partial class Encoder;")]
    [InlineData("CS0246", "[Model, Input(2)] [Linear(3)] partial class Encoder : Missing;")]
    [InlineData("CS0246", "[Model, Input(2)] [Linear(3)] partial class Encoder(Missing size);")]
    [InlineData("CS0100", "[Model, Input(2)] [Linear(3)] partial class Encoder(int size, int size);")]
    [InlineData("CS0103", "[Model, Input(2)] [Linear(size)] partial class Encoder;")]
    [InlineData("CS0103", "[Model, Input(2, size)] [Linear(3)] partial class Encoder;")]
    [InlineData("CS0246", "[Model, Input(2)] [Linear(3, Bais = true)] partial class Encoder;")]
    [InlineData("CS7036", "[Model, Input(2)] [Linear] partial class Encoder;")]
    [InlineData("CS0182", "[Model, Input(2)] [Linear(Encoder.Size)] partial class Encoder { public static readonly int Size = 3; }")]
    [InlineData("CS0579", "[Model, Input(2)] [Linear(3)] partial class Encoder; [Model] partial class Encoder { }")]
    [InlineData("CS0579", "[Model, Input(2), Input(3)] [Linear(3)] partial class Encoder;")]
    [InlineData("CS0592", "[Model, Input(2)] [Linear(3)] partial struct Encoder;")]
    [InlineData("CS0592", "[Model, Input(2)] [Linear(3)] partial interface IEncoder;")]
    [InlineData("CS0311", "[Model, Input(2)] [Custom<string>] partial class Encoder;")]
    [InlineData("CS0315", "[Model, Input(2), Output<int>] [Linear(3)] partial class Encoder;")]
    [InlineData("CS0267", "[Model, Input(2)] [Linear(3)] partial sealed class Encoder;")]
    [InlineData("CS0122", "[Model, Input(2)] [Own, Linear(3)] partial class Encoder; class OwnAttribute : LayerAttribute;")]
    [InlineData(
        "CS8968",
        "partial class Outer<T> { [Model, Input(2)] [Use<Inner>] public partial class Outside; [Model, Input(2), ReLU] public partial "
            + "class Inner; }"
    )]
    public void OnlyTheCompilerReports(string id, string source)
    {
        var found = Declare.All(Declare.Run(source)).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        Assert.NotEmpty(found);
        Assert.All(found, diagnostic => Assert.True(diagnostic.Id == id, $"{diagnostic}"));
    }
}
