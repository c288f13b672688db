using System.Text.Json;

namespace GPC.Reports;

/// <summary>The results of an ablation that a report shows.</summary>
/// <param name="Name">What it is called in the report.</param>
/// <param name="Variants">Variants in order, each with its metrics.</param>
public sealed record ReportedAblation(string Name, IReadOnlyList<ReportedVariant> Variants)
{
    const string BestOfRestarts = ", best of ";

    /// <summary>The name of the row for the best of each seed's runs.</summary>
    /// <param name="variant">The variant's name.</param>
    /// <param name="restarts">How many runs each seed has.</param>
    public static string BestOf(string variant, int restarts) => $"{variant}{BestOfRestarts}{restarts}";

    /// <summary>What is to be expected of a row; empty where nothing is known of it.</summary>
    /// <param name="row">A variant's name, or <see cref="BestOf" />'s.</param>
    public static string Shows(string row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Contains(BestOfRestarts, StringComparison.Ordinal)
            ? "chosen by the objective, without labels"
            : Experiments.Variant.All.FirstOrDefault(variant => variant.Name == row)?.Shows ?? "";
    }

    /// <summary>Reads what <c>gpc ablate --json</c> wrote: <c>{variant: {metric: {mean, std, min, values}}}</c>.</summary>
    /// <param name="name">What it is called in the report.</param>
    /// <param name="file">The file.</param>
    public static Validated<ReportedAblation> Read(string name, string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            var variants = json
                .RootElement.EnumerateObject()
                .Select(variant => new ReportedVariant(variant.Name, [.. variant.Value.EnumerateObject().Select(Read)]))
                .ToList();
            return variants.Count == 0 ? Wrong("no variant") : Validated.Valid(new ReportedAblation(name, variants));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Wrong("no file");
        }
        catch (Exception exception)
            when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return Wrong($"a text that can't be read ({exception.Message.TrimEnd('.')})");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Wrong($"an error ({exception.Message.TrimEnd('.')})");
        }

        Validated<ReportedAblation> Wrong(string found) =>
            Validated.Invalid<ReportedAblation>(
                ValidationError.At(
                    file,
                    found,
                    "the results of an ablation, {variant: {metric: {mean, std, min, values}}}",
                    "give the file that 'gpc ablate --json' wrote"
                )
            );
    }

    static ReportedMetric Read(JsonProperty metric) =>
        new(
            metric.Name,
            metric.Value.GetProperty("mean").GetDouble(),
            metric.Value.GetProperty("std").GetDouble(),
            metric.Value.GetProperty("min").GetDouble(),
            metric.Value.GetProperty("values").GetArrayLength()
        );
}

/// <summary>A variant of the objective.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Metrics">Its metrics in order.</param>
public sealed record ReportedVariant(string Name, IReadOnlyList<ReportedMetric> Metrics);

/// <summary>A metric over several seeds.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Mean">Mean over the seeds.</param>
/// <param name="StandardDeviation">Standard deviation over them.</param>
/// <param name="Minimum">The smallest.</param>
/// <param name="Seeds">How many there are.</param>
public sealed record ReportedMetric(string Name, double Mean, double StandardDeviation, double Minimum, int Seeds);
