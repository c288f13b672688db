using System.Collections.Immutable;
using static TorchSharp.torch;

namespace GPC.Sampling;

/// <summary>
/// Stochastic gradient Langevin dynamics on the density <c>p(x) ~ exp(lse f(x))</c> of a network's logits: <c>x &lt;- clamp(x + stepSize *
/// grad lse f(x) + noise * N(0, I))</c> (M. Welling and Y. W. Teh, 2011; W. Grathwohl et al., "Your Classifier is Secretly an Energy Based
/// Model", 2020). With <c>noise^2 = 2 * stepSize</c> and small steps the chain's density is the model's.
/// </summary>
public static class Langevin
{
    /// <summary>Runs a chain from each starting point.</summary>
    /// <param name="model">The network, from points <c>(B, ...)</c> to logits <c>(B, clusters)</c>. Its parameters and their gradients stay
    /// as they are; it runs as in evaluation.</param>
    /// <param name="start">The starting points; they are not changed.</param>
    /// <param name="config">Steps, step size, noise and domain.</param>
    /// <param name="generator">What the noise is drawn from, on the CPU.</param>
    /// <returns>Where the chains end, and what the last update saw.</returns>
    /// <exception cref="ArgumentException">The network's result is not one row of logits for each point.</exception>
    public static (Tensor Samples, ChainStatistics Statistics) Run(
        nn.Module<Tensor, Tensor> model,
        Tensor start,
        SgldConfig config,
        Generator generator
    )
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(config);
        var modes = Modes.Evaluate(model);
        var points = start.detach().clone();
        var statistics = default(ChainStatistics);
        try
        {
            for (var step = 0; step < config.Steps; step++)
            {
                using var scope = NewDisposeScope();
                var (gradient, logits) = Gradient(model, points);
                if (step == config.Steps - 1)
                    statistics = ChainStatistics.Of(logits, gradient);
                Move(points, gradient, config, Annealed(config, step), generator);
            }
        }
        catch
        {
            points.Dispose();
            throw;
        }
        finally
        {
            modes.Restore();
        }
        return (points, statistics);
    }

    /// <summary>The gradient of each point's log-density, <c>grad lse f(x)</c>, of the points' shape.</summary>
    /// <param name="model">The network, in the mode in which it is to run.</param>
    /// <param name="points">The points <c>(B, ...)</c>.</param>
    /// <exception cref="ArgumentException">The network's result is not one row of logits for each point.</exception>
    public static Tensor Score(nn.Module<Tensor, Tensor> model, Tensor points)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(points);
        using var scope = NewDisposeScope();
        return Gradient(model, points).Score.MoveToOuterDisposeScope();
    }

    // The derivative of logsumexp is softmax: with that as the gradient of the logits nothing but the network has to be differentiated.
    static (Tensor Score, Tensor Logits) Gradient(nn.Module<Tensor, Tensor> model, Tensor points)
    {
        using var enabled = enable_grad();
        var input = points.detach().requires_grad_();
        var logits = model.call(input);
        if (logits.dim() != 2 || logits.shape[0] != points.shape[0])
        {
            throw new ArgumentException(
                $"{model.GetName()} gives ({string.Join(", ", logits.shape)}) for {points.shape[0]} points; sampling needs one row of "
                    + $"logits for each, ({points.shape[0]}, clusters).",
                nameof(model)
            );
        }
        if (!logits.requires_grad)
        {
            throw new ArgumentException(
                $"The logits of {model.GetName()} do not depend on its input, or were computed without gradients; sampling follows the "
                    + "gradient of the input. Look for detach or no_grad in its forward.",
                nameof(model)
            );
        }
        autograd.backward([logits], [logits.detach().softmax(1)], inputs: [input]);
        return (input.grad ?? zeros_like(input), logits.detach());
    }

    static void Move(Tensor points, Tensor gradient, SgldConfig config, double factor, Generator generator)
    {
        using var noGrad = no_grad();
        if (config.GradientClamp is { } limit)
            gradient.clamp_(-limit, limit);
        points.add_(gradient, alpha: config.StepSize * factor);
        if (config.Noise > 0)
        {
            using var noise = randn(points.shape, points.dtype, generator: generator);
            points.add_(noise.to(points.device), alpha: config.Noise * Math.Sqrt(factor));
        }
        points.clamp_(config.Domain.Min, config.Domain.Max);
    }

    // From 1 at the first update to the config's annealing at the last, geometrically. Noise goes with its root, so that the temperature
    // stays.
    static double Annealed(SgldConfig config, int step) => config.Steps == 1 ? 1 : Math.Pow(config.Annealing, step / (config.Steps - 1.0));
}

/// <summary>What the last update of a set of chains saw.</summary>
/// <param name="Energy">Mean energy <c>-lse f(x)</c> of the points before it.</param>
/// <param name="EnergySpread">Their standard deviation.</param>
/// <param name="GradientNorm">Mean Euclidean norm of the gradients, before they were clamped.</param>
public readonly record struct ChainStatistics(double Energy, double EnergySpread, double GradientNorm)
{
    internal static ChainStatistics Of(Tensor logits, Tensor gradient)
    {
        using var numbers = stack([logits.logsumexp(1), gradient.flatten(1).norm(1)]).to(ScalarType.Float64).cpu();
        var all = numbers.data<double>().ToArray();
        double[] densities = all[..(all.Length / 2)],
            norms = all[(all.Length / 2)..];
        var mean = densities.Average();
        return new(-mean, Math.Sqrt(densities.Average(density => (density - mean) * (density - mean))), norms.Average());
    }
}

/// <summary>Which parts of a network were in training mode, to be restored after it ran as in evaluation.</summary>
readonly record struct Modes(ImmutableArray<(nn.Module Module, bool Training)> Parts)
{
    /// <summary>Sets a network to evaluation.</summary>
    public static Modes Evaluate(nn.Module model)
    {
        // From the outside in, because setting a module sets what is in it.
        Modes modes = new([.. model.modules().Prepend(model).Select(module => (module, module.training))]);
        if (modes.Parts.Any(part => part.Training))
            model.eval();
        return modes;
    }

    /// <summary>Sets every part to the mode that it had.</summary>
    public void Restore()
    {
        foreach (var (module, training) in Parts)
        {
            if (module.training != training)
                module.train(training);
        }
    }
}
