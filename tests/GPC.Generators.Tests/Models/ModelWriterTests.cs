using GPC.Generators.Tests.Harness;
using Xunit;

namespace GPC.Generators.Tests.Models;

/// <summary>What is written, chosen to be read.</summary>
public class ModelWriterTests
{
    [Fact]
    public void Perceptron() => Snapshot.Verify(Declare.Valid(
        """
        [Model, Input(2)]
        [Linear(100), ReLU]
        [Linear(100), ReLU]
        [Linear(10, Name = "head")]
        public sealed partial class Perceptron;
        """).Source("User.Perceptron.g.cs"));

    [Fact]
    public void ResidualWithParameters() => Snapshot.Verify(Declare.Valid(
        """
        [Model, Input("features")]
        [Linear("width"), ReLU, Linear("features")]
        public sealed partial class Body(int features, int width);

        [Model, Input("features")]
        [Residual<Body>("features", "features * 4"), ReLU]
        public sealed partial class Block(int features);

        [Model, Input(16)]
        [Use<Block>, Repeat<Block>(3), Linear(4)]
        public sealed partial class Deep;
        """).Source("User.Block.g.cs"));
}
