using Xunit;

namespace GPC.Generators.Tests.Objectives.Diagnostics;

/// <summary>Parameters of the same name are the same input.</summary>
public class GPC1007Tests
{
    [Fact]
    public void TwoTypes() =>
        Declared.FoundWith(
            Declared.Uses.Replace("(logits)", "(logits).B", StringComparison.Ordinal),
            """
            [Objective]
            static partial class O
            {
                [Term] static Real A(Logits z) => Mean(z);
                [Term] static Real B(Matrix [|z|]) => Mean(z);
            }
            """,
            "GPC1007 Input 'z' is 'Matrix' here, but 'Logits' in an earlier term of 'O'; parameters of the same name are the same input"
        );

    [Fact]
    public void AnInputAndAnOption() =>
        Declared.FoundWith(
            "static class Uses { static double Use(TorchSharp.torch.Tensor a) => O.Evaluate(a, a, new OWeights { A = 2 }).B; }",
            """
            [Objective]
            static partial class O
            {
                [Term] static Real A(Logits z) => Mean(z);
                [Term] static Real B(Logits w, double [|z|] = 1) => Mean(w) * z;
            }
            """,
            "GPC1007 Input 'z' is 'double' here, but 'Logits' in an earlier term of 'O'; parameters of the same name are the same input"
        );

    [Fact]
    public void AnOptionAndAnInput() =>
        Declared.FoundWith(
            "static class Uses { static double Use(TorchSharp.torch.Tensor a) => O.Evaluate(a, new OWeights { A = 2 }, new OOptions { Z "
                + "= 3 }).B; }",
            """
            [Objective]
            static partial class O
            {
                [Term] static Real A(Logits w, double z = 1) => Mean(w) * z;
                [Term] static Real B(Logits [|z|]) => Mean(z);
            }
            """,
            "GPC1007 Input 'z' is 'Logits' here, but 'double' in an earlier term of 'O'; parameters of the same name are the same input"
        );
}
