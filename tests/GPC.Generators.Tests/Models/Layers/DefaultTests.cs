using System.Text.RegularExpressions;
using GPC.Layers;
using GPC.Oracle;
using Xunit;

namespace GPC.Generators.Tests.Models.Layers;

/// <summary>What is left out has PyTorch's default.</summary>
public partial class DefaultTests
{
    // Only in PyTorch 2.1 and later, where it is true.
    static readonly (string, string) Newer = ("LayerNorm", "Bias");

    // Not PyTorch's: how a weight is computed is a function there, and these have no layer.
    static readonly HashSet<string> Own = ["Name", "TypeId", "Parametrization"];
    static readonly HashSet<string> OwnLayers = ["Prototypes", "PatchEmbedding", "PositionEmbedding", "ClassToken"];

    public static TheoryData<string, string> Options
    {
        get
        {
            var options = new TheoryData<string, string>();
            foreach (var (layer, attribute) in Attributes())
            {
                foreach (
                    var property in attribute
                        .GetType()
                        .GetProperties()
                        .Where(property =>
                            property.CanWrite
                            && !Own.Contains(property.Name)
                            && (layer, property.Name) != Newer
                            && property.GetValue(attribute) is not null
                        )
                )
                    options.Add(layer, property.Name);
            }
            return options;
        }
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void IsPyTorchs(string layer, string option)
    {
        var ours = Attributes()[layer].GetType().GetProperty(option)!.GetValue(Attributes()[layer])!;
        var defaults = Expected.Of("defaults", layer).AsObject();
        var name = Capital().Replace(option, "_$0").ToLowerInvariant();
        Assert.True(defaults.TryGetPropertyValue(name, out var theirs), $"PyTorch's {layer} has no option {name}.");

        // A number or flag that is left open (None) stands for 0.
        if (ours is Enum)
            Assert.Equal((string?)theirs, $"{ours}".ToLowerInvariant());
        else if (ours is bool flag)
            Assert.Equal((bool?)theirs ?? false, flag);
        else
            Assert.Equal((double?)theirs ?? 0, Convert.ToDouble(ours, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void DropoutIsPyTorchs() => Assert.Equal(0.5, new DropoutAttribute().P);

    [Fact]
    public void ManyOptionsAreCompared() => Assert.True(Options.Count > 30, $"Only {Options.Count}.");

    static Dictionary<string, object> Attributes() =>
        typeof(LayerAttribute)
            .Assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(LayerAttribute)) && !type.IsGenericType)
            .Select(type => (Name: type.Name[..^"Attribute".Length], Type: type))
            .Where(layer => !OwnLayers.Contains(layer.Name))
            .ToDictionary(layer => layer.Name, layer => Make(layer.Type));

    static object Make(Type type)
    {
        var constructor = type.GetConstructors().Single();
        return constructor.Invoke([
            .. constructor
                .GetParameters()
                .Select(parameter =>
                    parameter.HasDefaultValue ? parameter.DefaultValue
                    : parameter.ParameterType == typeof(object[]) ? Array.Empty<object>()
                    : 1
                ),
        ]);
    }

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capital();
}
