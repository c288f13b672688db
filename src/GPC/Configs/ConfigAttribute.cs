namespace GPC.Configs;

/// <summary>
/// Makes a sealed partial record a config: its public <c>init</c> properties are settings, checked when the project is built and
/// again, by the same rules, when text is parsed.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ConfigAttribute : Attribute;

/// <summary>
/// Marks a condition over several settings: a static method of the config that takes the config and returns whether it holds.
/// Where all settings that it reads are constant, it is evaluated when the project is built.
/// </summary>
/// <param name="requirement">What must hold and why, as a sentence: "the replay buffer must hold at least one batch".</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RuleAttribute(string requirement) : Attribute
{
    /// <summary>What must hold.</summary>
    public string Requirement => requirement;

    /// <summary>What to do when it does not, as a command; without it the settings that the rule reads are named.</summary>
    public string? Fix { get; init; }

    /// <summary>Whether a config that breaks the rule is refused, or only warned about.</summary>
    public RuleSeverity Severity { get; init; }
}

/// <summary>What a broken rule means.</summary>
public enum RuleSeverity
{
    /// <summary>The config is refused.</summary>
    Error,

    /// <summary>The config is taken; the build, and <c>Warnings()</c> of the config, say what is unwise about it.</summary>
    Warning,
}

/// <summary>
/// Puts the settings of another config among those of this one: in JSON, on the command line and in the schema they have no prefix. In C#
/// they stay in the property.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class InlineAttribute : Attribute;

/// <summary>A setting without a sensible default: whoever makes the config must give it. C#'s own <c>required</c> means the same.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RequiredAttribute : Attribute;

/// <summary>A number from a minimum to a maximum, both allowed unless said otherwise. On a list it holds for every item.</summary>
/// <param name="minimum">The smallest value.</param>
/// <param name="maximum">The largest value.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RangeAttribute(double minimum, double maximum) : Attribute
{
    /// <summary>The smallest value.</summary>
    public double Minimum => minimum;

    /// <summary>The largest value.</summary>
    public double Maximum => maximum;

    /// <summary>Whether the minimum itself is too small.</summary>
    public bool MinimumExcluded { get; init; }

    /// <summary>Whether the maximum itself is too large.</summary>
    public bool MaximumExcluded { get; init; }
}

/// <summary>A number above 0. On a list it holds for every item.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PositiveAttribute : Attribute;

/// <summary>A number of 0 or more. On a list it holds for every item.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NonNegativeAttribute : Attribute;

/// <summary>A number from 0 to 1: a probability, a share. On a list it holds for every item.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FractionAttribute : Attribute;

/// <summary>How many characters a text has, or how many items a list.</summary>
/// <param name="minimum">The smallest length.</param>
/// <param name="maximum">The largest length.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LengthAttribute(int minimum, int maximum = int.MaxValue) : Attribute
{
    /// <summary>The smallest length.</summary>
    public int Minimum => minimum;

    /// <summary>The largest length.</summary>
    public int Maximum => maximum;
}

/// <summary>A text or a number out of a few. On a list it holds for every item.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AllowedValuesAttribute : Attribute
{
    /// <summary>Allows these texts, in exactly this spelling.</summary>
    /// <param name="texts">At least one.</param>
    public AllowedValuesAttribute(params string[] texts) => Texts = texts;

    /// <summary>Allows these numbers.</summary>
    /// <param name="numbers">At least one.</param>
    public AllowedValuesAttribute(params double[] numbers) => Numbers = numbers;

    /// <summary>The texts; none when numbers are meant.</summary>
    public IReadOnlyList<string> Texts { get; } = [];

    /// <summary>The numbers; none when texts are meant.</summary>
    public IReadOnlyList<double> Numbers { get; } = [];
}

/// <summary>Lists a config of this assembly, so that settings files of other projects can name it. Written by the generator.</summary>
/// <param name="type">The config.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ConfigTypeAttribute(Type type) : Attribute
{
    /// <summary>The config.</summary>
    public Type Type => type;
}
