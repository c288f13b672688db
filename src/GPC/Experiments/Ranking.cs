using GPC.Data;
using GPC.Objectives;
using GPC.Training;
using GPC.Views;
using TorchSharp;

namespace GPC.Experiments;

/// <summary>Orders runs that differ in their random numbers, without labels: by invariance and uniformity on the samples they were trained on, at several scales of the views.</summary>
/// <remarks>
/// A run that is stuck in a worse optimum has clusters that meet in dense regions: samples near their border are uncertain, and views cross it. Much larger views than those of training tell less:
/// they cross every border.
/// </remarks>
public static class Ranking
{
    private const int MostSamples = 10_000;

    /// <summary>How often views are made of views: 0 is the sample itself, 1 a view as in training.</summary>
    public static IReadOnlyList<int> Scales { get; } = [0, 1, 2];

    /// <summary>The mean of the criterion over all scales, lower is better; infinite where the network is not finite.</summary>
    /// <param name="run">A run whose events were enumerated.</param>
    /// <param name="experiment">Its experiment.</param>
    /// <param name="config">Its settings.</param>
    public static double Of(StartedRun run, Experiment experiment, TrainingConfig config)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(experiment);
        ArgumentNullException.ThrowIfNull(config);
        var samples = Some(run.Data.Train);
        var scales = experiment.Views.InputShape.SequenceEqual(experiment.Views.OutputShape) ? Scales : [0, 1];
        run.Network.eval();
        using var scope = torch.NewDisposeScope();
        try
        {
            return scales.Average(times => new Evaluator(run.Method, new RepeatedViews(experiment.Views, times), samples, config).Criterion(run.Network));
        }
        catch (NotFiniteException)
        {
            return double.PositiveInfinity;
        }
    }

    private static Dataset Some(Dataset samples) => samples.Count <= MostSamples ? samples : samples.Subset([.. Enumerable.Range(0, MostSamples)]);
}
