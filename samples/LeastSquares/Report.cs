using static System.FormattableString;

namespace LeastSquares;

/// <summary>The fit as text: how the loss falls, then the coefficients beside the true ones.</summary>
static class Report
{
    const int BarWidth = 40;

    public static IEnumerable<string> Loss(IReadOnlyList<FitStep> steps)
    {
        yield return "    step        loss";
        foreach (var step in Shown(steps))
        {
            yield return Invariant($"{step.Step,8}  {step.Loss,10:F6}  {Bar(step.Loss, steps[0].Loss)}").TrimEnd();
        }
    }

    public static IEnumerable<string> Coefficients(FitStep last)
    {
        yield return "                  true       found       error";
        foreach (var ((name, truth), found) in Problem.Truth.Zip(last.Coefficients))
        {
            yield return Invariant($"{name,10}  {truth,10:F4}  {found,10:F4}  {found - truth,10:+0.0000;-0.0000}");
        }
    }

    /// <summary>The first steps one by one, later ones ever further apart, and the last.</summary>
    static IEnumerable<FitStep> Shown(IReadOnlyList<FitStep> steps) =>
        steps.Where(step => step.Step == steps.Count - 1 || IsRound(step.Step));

    static bool IsRound(int step) => step < 1 || step.ToString("D", null).TrimEnd('0') is "1" or "2" or "5";

    /// <summary>A bar as long as the loss on a logarithmic scale, from the noise's variance to the first loss.</summary>
    static string Bar(float loss, float first)
    {
        const double Least = Problem.Noise * Problem.Noise;
        var share = Math.Log(loss / Least) / Math.Log(first / Least);
        return new string('█', (int)Math.Round(BarWidth * Math.Clamp(share, 0, 1)));
    }
}
