using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using GPC.Configs.Checking;

namespace GPC.Configs;

/// <summary>
/// A value on its way between a config and JSON. Generated code reads with <c>json["steps"].Or(20)</c>, which gives the second value
/// where JSON has none, or a wrong one that has been reported, and writes with <c>Of</c>.
/// </summary>
[StructLayout(LayoutKind.Auto)]
[SuppressMessage(
    "Performance",
    "CA1815:Override equals and operator equals on value types",
    Justification = "It is passed on, never compared."
)]
public readonly struct ConfigValue
{
    readonly ConfigFindings? findings;
    readonly string path;

    internal ConfigValue(JsonTree? tree, string path = "", ConfigFindings? findings = null)
    {
        Tree = tree;
        this.path = path;
        this.findings = findings;
    }

    internal JsonTree? Tree { get; }

    /// <summary>The value of a key in an object; of anything else, no value.</summary>
    /// <param name="key">The key.</param>
    public ConfigValue this[string key] => new((Tree as JsonTree.Object)?.Get(key), ConfigChecker.Join(path ?? "", key), findings);

    /// <summary>An object.</summary>
    /// <param name="members">Keys and values, in order; an object without a key is inlined: its members are taken instead of it.</param>
    public static ConfigValue Settings(params ReadOnlySpan<(string? Key, ConfigValue Value)> members)
    {
        var trees = ImmutableArray.CreateBuilder<JsonMember>(members.Length);
        foreach (var (key, value) in members)
        {
            if (key is not null)
                trees.Add(new(key, value.Tree ?? Null));
            else if (value.Tree is JsonTree.Object inlined)
                trees.AddRange(inlined.Members);
        }
        return new(new JsonTree.Object(trees.ToImmutable()));
    }

    /// <summary>A truth value, or null.</summary>
    /// <param name="value">The value.</param>
    public static ConfigValue Of(bool? value) =>
        new(
            value switch
            {
                true => new JsonTree.Word("true"),
                false => new JsonTree.Word("false"),
                _ => Null,
            }
        );

    /// <summary>A whole number, or null.</summary>
    /// <param name="value">The value.</param>
    public static ConfigValue Of(long? value) => new(value is { } number ? new JsonTree.Number(Numbers.Write(number)) : Null);

    /// <summary>A number, or null. What JSON has no number for, such as infinity, becomes a text, which no setting accepts.</summary>
    /// <param name="value">The value.</param>
    public static ConfigValue Of(double? value) =>
        new(
            value switch
            {
                null => Null,
                { } number when double.IsFinite(number) => new JsonTree.Number(Numbers.Write(number + 0.0)), // -0 is 0
                { } number => new JsonTree.Text(Numbers.Write(number)),
            }
        );

    /// <summary>A text, or null.</summary>
    /// <param name="value">The value.</param>
    public static ConfigValue Of(string? value) => new(value is null ? Null : new JsonTree.Text(value));

    /// <summary>A config, or null.</summary>
    /// <param name="value">The value.</param>
    /// <typeparam name="T">The config.</typeparam>
    public static ConfigValue Of<T>(T? value)
        where T : class, IConfig<T> => new(value is null ? Null : T.Definition.ToTree(value));

    /// <summary>A list, or null.</summary>
    /// <param name="values">The values.</param>
    /// <param name="item">Makes each item.</param>
    /// <typeparam name="T">Type of each value.</typeparam>
    public static ConfigValue Of<T>(ConfigList<T>? values, Func<T, ConfigValue> item) =>
        new(values is null ? Null : new JsonTree.Array([.. values.Select(value => item(value).Tree ?? Null)]));

    /// <summary>This truth value, else the other.</summary>
    /// <param name="otherwise">The other.</param>
    public bool Or(bool otherwise) => Tree is JsonTree.Word { Value: "true" or "false" } word ? word.Value == "true" : otherwise;

    /// <summary>This truth value or null, else the other.</summary>
    /// <param name="otherwise">The other.</param>
    public bool? Or(bool? otherwise) =>
        IsNull ? null
        : Tree is JsonTree.Word ? Or(false)
        : otherwise;

    /// <summary>This whole number, else the other.</summary>
    /// <param name="otherwise">The other.</param>
    public int Or(int otherwise) => Whole is { } value and >= int.MinValue and <= int.MaxValue ? (int)value : otherwise;

    /// <summary>This whole number or null, else the other.</summary>
    /// <param name="otherwise">The other.</param>
    public int? Or(int? otherwise) =>
        IsNull ? null
        : Whole is { } value and >= int.MinValue and <= int.MaxValue ? (int)value
        : otherwise;

    /// <summary>This whole number, else the other.</summary>
    /// <param name="otherwise">The other.</param>
    public long Or(long otherwise) => Whole ?? otherwise;

    /// <summary>This whole number or null, else the other.</summary>
    /// <param name="otherwise">The other.</param>
    public long? Or(long? otherwise) => IsNull ? null : Whole ?? otherwise;

    /// <summary>This number, else the other.</summary>
    /// <param name="otherwise">The other.</param>
    public double Or(double otherwise) => Finite ?? otherwise;

    /// <summary>This number or null, else the other.</summary>
    /// <param name="otherwise">The other.</param>
    public double? Or(double? otherwise) => IsNull ? null : Finite ?? otherwise;

    /// <summary>This text or null, else the other.</summary>
    /// <param name="otherwise">The other.</param>
    [return: NotNullIfNotNull(nameof(otherwise))]
    public string? Or(string? otherwise) =>
        IsNull ? null!
        : Tree is JsonTree.Text text ? text.Value
        : otherwise;

    /// <summary>This config or null; what its JSON does not set is as in the other.</summary>
    /// <param name="otherwise">The other.</param>
    /// <typeparam name="T">The config.</typeparam>
    [return: NotNullIfNotNull(nameof(otherwise))]
    public T? Or<T>(T? otherwise)
        where T : class, IConfig<T> =>
        IsNull ? null!
        : Tree is null && otherwise is null ? null
        : T.Definition.Read(this, otherwise);

    /// <summary>This list or null, else the other.</summary>
    /// <param name="otherwise">The other.</param>
    /// <param name="item">Reads an item.</param>
    /// <typeparam name="T">Type of each item.</typeparam>
    [return: NotNullIfNotNull(nameof(otherwise))]
    public ConfigList<T>? Or<T>(ConfigList<T>? otherwise, Func<ConfigValue, T> item)
    {
        if (IsNull)
            return null!;
        if (Tree is not JsonTree.Array { Items: var items })
            return otherwise;
        var (path, findings) = (this.path, this.findings);
        return new([.. items.Select((tree, index) => item(new ConfigValue(tree, $"{path}[{Numbers.Write(index)}]", findings)))]);
    }

    /// <summary>This enum member or null by its name, else the other.</summary>
    /// <param name="otherwise">The other.</param>
    /// <param name="parse">Gives the member for a name, or null.</param>
    /// <typeparam name="T">The enum.</typeparam>
    public T? Or<T>(T? otherwise, Func<string, T?> parse)
        where T : struct, Enum =>
        IsNull ? null
        : Tree is JsonTree.Text text && parse(text.Value) is { } member ? member
        : otherwise;

    /// <summary>This enum member by its name, else the other.</summary>
    /// <param name="otherwise">The other.</param>
    /// <param name="parse">Gives the member for a name, or null.</param>
    /// <typeparam name="T">The enum.</typeparam>
    public T Or<T>(T otherwise, Func<string, T?> parse)
        where T : struct, Enum => Tree is JsonTree.Text text && parse(text.Value) is { } member ? member : otherwise;

    static JsonTree Null { get; } = new JsonTree.Word("null");

    bool IsNull => Tree is { IsNull: true };

    long? Whole => Tree is JsonTree.Number number ? Numbers.Whole(number.Raw) : null;

    double? Finite => Tree is JsonTree.Number number ? Numbers.Finite(number.Raw) : null;

    /// <summary>Asks the rules of the config that was read from this value.</summary>
    internal void Ask<T>(T config, ConfigSpec spec, IEnumerable<Func<T, bool>> rules, Func<T, JsonTree> write) =>
        findings?.Ask(config, path ?? "", spec, rules, write);
}
