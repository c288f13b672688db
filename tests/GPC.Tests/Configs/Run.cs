using GPC.Configs;

namespace GPC.Tests.Configs;

/// <summary>A config with every type of setting.</summary>
[Config]
public sealed partial record Run
{
    /// <summary>Number of steps.</summary>
    [Range(1, 1000)]
    public int Steps { get; init; } = 100;

    /// <summary>Where random numbers start.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>Whether to say what happens.</summary>
    public bool IsLoud { get; init; }

    /// <summary>What the run is called.</summary>
    [Length(1, 12)]
    public string Name { get; init; } = "run";

    /// <summary>A remark, "quoted" \ or not.</summary>
    public string? Remark { get; init; }

    /// <summary>The device.</summary>
    [AllowedValues("cpu", "cuda")]
    public string Device { get; init; } = "cpu";

    /// <summary>Bits of each number.</summary>
    [AllowedValues(16, 32, 64)]
    public int Bits { get; init; } = 32;

    /// <summary>Shares of the parts.</summary>
    [Fraction, Length(0, 3)]
    public ConfigList<double> Shares { get; init; } = [0.5, 0.5];

    /// <summary>The rate.</summary>
    public Rate Rate { get; init; } = new() { Start = 0.01 };

    /// <summary>The rates of later phases.</summary>
    [Length(0, 2)]
    public ConfigList<Rate> Later { get; init; } = [];

    /// <summary>The rate of the warm-up, if there is one.</summary>
    public Rate? WarmUp { get; init; }

    /// <summary>Forms to try.</summary>
    public ConfigList<Fall> Falls { get; init; } = [];

    [Rule("the shares must sum to at most 1", Fix = "lower one of them")]
    static bool SharesFit(Run run) => run.Shares.Sum() <= 1;

    [Rule("a loud run needs few steps", Severity = RuleSeverity.Warning)]
    static bool LoudIsShort(Run run) => !run.IsLoud || run.Steps <= 500;
}
