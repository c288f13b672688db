using GPC.Numerics;
using static TorchSharp.torch;

namespace GPC.Objectives;

/// <summary>One evaluation by the fused form.</summary>
sealed record FusedCall(Objective Objective, IKernel Kernel, int[] Sizes, double[] Numbers)
{
    /// <summary>The terms and their weighted sum, after <see cref="Run"/>.</summary>
    public IReadOnlyList<double> Terms { get; private set; } = [];

    public double Total => Terms.Select((term, index) => term * Numbers[index]).Sum();

    /// <summary>Computes the terms, and the gradients that are given memory.</summary>
    public void Run(Tensor[] inputs, Tensor?[] gradients)
    {
        if (inputs[0].dtype == ScalarType.Float32)
            Run<float>(inputs, gradients);
        else
            Run<double>(inputs, gradients);
    }

    void Run<T>(Tensor[] inputs, Tensor?[] gradients)
        where T : unmanaged
    {
        var arena = Arena.Rent();
        var context = new KernelContext<T>(arena, Sizes, inputs, gradients, Numbers, Objective.Terms.Count);
        Kernels.Run(Kernel, context);
        Terms = context.Terms;
        arena.Return();
        if (context.IsSafe && Terms.All(double.IsFinite))
            return;
        Objective.RequireFinite(inputs, Numbers);
        RunSafely(inputs, gradients);
    }

    // The range of the type was left on the way, by a cluster that is nearly dead or by extreme numbers: the forms that stay in range are
    // tensor operations, in double.
    void RunSafely(Tensor[] inputs, Tensor?[] gradients)
    {
        using var scope = NewDisposeScope();
        Tensor[] wide = [.. inputs.Select(input => input.detach().to(ScalarType.Float64))];
        int[] wanted = [.. Enumerable.Range(0, inputs.Length).Where(index => gradients[index] is not null)];
        if (wanted.Length == 0)
        {
            Terms = Values(Objective.TermsByTensors(wide, Numbers));
            return;
        }

        var results = Gradients.Of(Total, wide, wanted);
        using var noGrad = no_grad();
        foreach (var (index, result) in wanted.Zip(results))
        {
            if (result is null)
                gradients[index]!.zero_();
            else
                gradients[index]!.copy_(result);
        }

        Tensor Total(Tensor[] arguments)
        {
            var terms = Objective.TermsByTensors(arguments, Numbers);
            Terms = Values(terms);
            return Objectives.Objective.Total(terms, Numbers);
        }

        static double[] Values(Tensor[] terms) => [.. terms.Select(term => term.detach().item<double>())];
    }
}
