namespace GPC.Configs;

/// <summary>A text or a number out of a few. On a list it holds for every item.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OneOfAttribute : Attribute
{
    /// <summary>Allows these texts, in exactly this spelling.</summary>
    /// <param name="texts">At least one.</param>
    public OneOfAttribute(params string[] texts) => Texts = texts;

    /// <summary>Allows these numbers.</summary>
    /// <param name="numbers">At least one.</param>
    public OneOfAttribute(params double[] numbers) => Numbers = numbers;

    /// <summary>The texts; none when numbers are meant.</summary>
    public IReadOnlyList<string> Texts { get; } = [];

    /// <summary>The numbers; none when texts are meant.</summary>
    public IReadOnlyList<double> Numbers { get; } = [];
}
