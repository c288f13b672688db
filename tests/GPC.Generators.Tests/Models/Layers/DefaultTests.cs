using System.Text.RegularExpressions;
using GPC.Layers;
using GPC.Oracle;
using Xunit;

namespace GPC.Generators.Tests.Models.Layers;

/// <summary>What is left out has PyTorch's default.</summary>
public partial class DefaultTests
{
    // Layers that PyTorch has as functions, or under another name.
    static readonly Dictionary<string, string> Others = new()
    {
        ["L2Normalize"] = "nn.functional.normalize",
        ["MultiheadSelfAttention"] = "nn.MultiheadAttention",
    };

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
                foreach (var property in attribute.GetType().GetProperties().Where(property => property.CanWrite && !Own.Contains(property.Name) && (layer, property.Name) != Newer && property.GetValue(attribute) is not null))
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
        var parameter = $"inspect.signature({Others.GetValueOrDefault(layer, "nn." + layer)}).parameters['{Capital().Replace(option, "_$0").ToLowerInvariant()}'].default";

        // Text and choices that are left open (None) become what they stand for.
        var python = ours is Enum ? $"{parameter} == '{$"{ours}".ToLowerInvariant()}'" : $"float({parameter} or 0)";
        var theirs = PythonPeer.Evaluate(new PeerCase($"torch.tensor({python})") { Setup = "import inspect" }).Outputs.Single().Value!.ToDoubles().Single();
        Assert.Equal(theirs, ours is Enum ? 1 : Convert.ToDouble(ours, System.Globalization.CultureInfo.InvariantCulture), 1e-6 * Math.Abs(theirs));
    }

    [Fact]
    public void DropoutIsPyTorchs() => Assert.Equal(0.5, new DropoutAttribute().P);

    [Fact]
    public void ManyOptionsAreCompared() => Assert.True(Options.Count > 30, $"Only {Options.Count}.");

    static Dictionary<string, object> Attributes() => typeof(LayerAttribute).Assembly.GetExportedTypes()
        .Where(type => type.IsSubclassOf(typeof(LayerAttribute)) && !type.IsGenericType)
        .Select(type => (Name: type.Name[..^"Attribute".Length], Type: type))
        .Where(layer => !OwnLayers.Contains(layer.Name))
        .ToDictionary(layer => layer.Name, layer => Make(layer.Type));

    static object Make(Type type)
    {
        var constructor = type.GetConstructors().Single();
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => parameter.HasDefaultValue ? parameter.DefaultValue : parameter.ParameterType == typeof(object[]) ? Array.Empty<object>() : 1)]);
    }

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capital();
}
