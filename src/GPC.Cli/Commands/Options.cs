using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using GPC.Experiments;
using GPC.Training;

namespace GPC.Cli.Commands;

/// <summary>Options whose value is a number of at least 1.</summary>
static class Count
{
    public static Option<int> Option(string name, string description, int standard, int most) =>
        Limited(
            new Option<int>(name)
            {
                Description = description,
                DefaultValueFactory = _ => standard,
                HelpName = "number",
            },
            most
        );

    /// <summary>An option without a default.</summary>
    public static Option<int?> Option(string name, string description, int most) =>
        Limited(new Option<int?>(name) { Description = description, HelpName = "number" }, most);

    /// <summary>How many threads torch uses.</summary>
    public static Option<int> Threads() => Option("--threads", "Threads that torch uses. Results depend on it in the last bits.", 1, 1024);

    static T Limited<T>(T option, int most)
        where T : Option
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, out var number) && number >= 1 && number <= most))
                result.AddError($"{option.Name}: found {token.Value}, expected a number from 1 to {most}");
        });
        return option;
    }
}

/// <summary><c>--device</c>: where a network is trained or used.</summary>
static class DeviceOption
{
    public static Option<string?> Create() =>
        new("--device")
        {
            Description = "Where the network is: cpu, cuda, cuda:1; the device of the settings without it.",
            HelpName = "device",
        };

    /// <summary>The settings with that device, where one is given; or why it is not available.</summary>
    public static Validated<ExperimentConfig> Apply(ExperimentConfig config, string? device) =>
        device is null
            ? Validated.Valid(config)
            : Devices.Find(device).Map(_ => config with { Training = config.Training with { Device = device } });
}

/// <summary>Seeds as the command line gives them: <c>1-5</c>, <c>1,2,7</c>.</summary>
static class SeedList
{
    const int MaxSeeds = 10_000;

    public static Validated<ImmutableArray<long>> Parse(string text) =>
        Validated
            .All(text.Split(',', StringSplitOptions.TrimEntries).Select(Part))
            .Map(parts => parts.SelectMany(part => part).Distinct().ToImmutableArray());

    static Validated<ImmutableArray<long>> Part(string part)
    {
        var bounds = part.Split('-')
            .Select(bound => long.TryParse(bound, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1)
            .ToArray();
        return bounds is [>= 0] || (bounds is [>= 0, >= 0] && bounds[0] <= bounds[1] && bounds[1] - bounds[0] < MaxSeeds)
            ? Validated.Valid(
                Enumerable.Range(0, (int)(bounds[^1] - bounds[0]) + 1).Select(offset => bounds[0] + offset).ToImmutableArray()
            )
            : Validated.Invalid<ImmutableArray<long>>(
                ValidationError.At(
                    "--seeds",
                    part.Length == 0 ? "nothing" : part,
                    $"a number, or a range of at most {MaxSeeds} as in 1-5",
                    "write --seeds 1-5"
                )
            );
    }
}
