using Xunit;

namespace GPC.Generators.Tests.Models.Layers;

/// <summary>Indices and numbers are told apart, through models too.</summary>
public class ElementTests
{
    const string Models = """
        [Model, Input(6), Reshape(2, 3), Embedding(9, 4)] public sealed partial class Words;
        [Model, Input(6), Linear(4)] public sealed partial class Numbers;
        [Model, Input(6), Reshape(3, 2)] public sealed partial class Either;

        """;

    [Theory]
    [InlineData("[Model, Input<Words>, Use<Words>] public sealed partial class Net;", "")]
    [InlineData("[Model, Input(6), Use<Either>, Flatten, Use<Words>, Flatten, Linear(2)] public sealed partial class Net;", "")]
    [InlineData("[Model, Input(6), Use<Either>, Linear(2)] public sealed partial class Net;", "")]
    [InlineData(
        "[Model, Input(6), ReLU, Use<Words>] public sealed partial class Net;",
        "GPC0025 Words expects indices, gets numbers: put it before all layers that compute"
    )]
    [InlineData(
        "[Model, Input<Words>, Linear(2)] public sealed partial class Net;",
        "GPC0025 Linear(2) expects numbers, gets indices: put an Embedding before it"
    )]
    [InlineData(
        "[Model, Input<Words>, Use<Either>, Flatten, Use<Numbers>] public sealed partial class Net;",
        "GPC0025 Numbers expects numbers, gets indices: put an Embedding before it"
    )]
    [InlineData(
        "[Model, Input(6), Parallel<Flat, Numbers>] public sealed partial class Net; [Model, Input(6), Use<Words>, Flatten] public "
            + "sealed partial class Flat;",
        "GPC0025 Parallel<Flat, Numbers> expects the indices that Flat takes, gets the numbers that Numbers takes: use two models that "
            + "take the same"
    )]
    public void AreToldApart(string net, string expected) =>
        Assert.Equal(
            expected,
            string.Join("\n", Declare.Diagnose(Models + net).Select(text => text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..]))
        );
}
