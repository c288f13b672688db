using Xunit;

namespace GPC.Generators.Tests.Models.Diagnostics;

/// <summary>A model needs the shape of its input.</summary>
public class GPC0003Tests
{
    [Fact]
    public void Missing() =>
        Mistakes.Found(
            """
            [Model]
            [Linear(3)]
            public sealed partial class [|Encoder|];
            """,
            "GPC0003 Encoder has no [Input]: add [Input(...)] with the shape of one sample, without the batch, such as [Input(3, 32, 32)]"
        );

    [Fact]
    public void UsesOfTheModelCompile() =>
        Mistakes.Found(
            """
            [Model]
            [Linear(3)]
            public sealed partial class [|Encoder|];

            [Model, Input<Encoder>]
            [Use<Encoder>, ReLU]
            public sealed partial class Deeper;

            static class Program
            {
                static ClusterLogits Apply(Samples samples) => new Encoder().Forward(samples);

                static long Size =>
                    Encoder.ParameterCount + Encoder.InputShape[0] + new Deeper().Forward(default).Tensor.dim() + Encoder.Summary.Length;
            }
            """,
            "GPC0003 Encoder has no [Input]: add [Input(...)] with the shape of one sample, without the batch, such as [Input(3, 32, 32)]"
        );

    [Fact]
    public void Right() =>
        Declare.Valid(
            """
            [Model, Input(2)]
            [Linear(3)]
            public sealed partial class Encoder;
            """
        );
}
