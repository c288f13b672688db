using TorchSharp.Modules;
using static TorchSharp.torch;

namespace LeastSquares;

static class GradientDescent
{
    /// <summary>Finds w with x·w ≈ y, starting from zero; yields the loss and w of every step.</summary>
    public static IEnumerable<FitStep> Fit(Tensor x, Tensor y, int steps, double rate)
    {
        using var w = new Parameter(zeros(x.size(1)));
        using var optimizer = optim.SGD([w], rate);
        for (var step = 0; step <= steps; step++)
        {
            yield return Descend(step);
        }

        FitStep Descend(int step)
        {
            using var scope = NewDisposeScope();
            var now = w.data<float>().ToArray();
            var loss = nn.functional.mse_loss(x.matmul(w), y);
            optimizer.zero_grad();
            loss.backward();
            optimizer.step();
            return new FitStep(step, loss.item<float>(), now);
        }
    }
}
