using System.CommandLine;
using GPC.Experiments;
using GPC.Training;

namespace GPC.Cli.Commands;

/// <summary><c>--device</c>: where a network is trained or used.</summary>
static class DeviceOption
{
    public static Option<string?> Create() =>
        new("--device")
        {
            Description = "Where the network is: cpu, cuda, cuda:1; the device of the settings without it.",
            HelpName = "device",
        };

    /// <summary>The settings with that device, where one is given; or why it is not to be had.</summary>
    public static Validated<ExperimentConfig> Apply(ExperimentConfig config, string? device) =>
        device is null
            ? Validated.Valid(config)
            : Devices.Find(device).Map(_ => config with { Training = config.Training with { Device = device } });
}
