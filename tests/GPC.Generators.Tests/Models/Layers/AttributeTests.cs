using GPC.Generators.Models.Layers;
using GPC.Layers;
using Xunit;

namespace GPC.Generators.Tests.Models.Layers;

/// <summary>Layers and attributes belong together.</summary>
public class AttributeTests
{
    [Fact]
    public void EveryLayerHasItsAttributeAndEveryAttributeItsLayer() =>
        Assert.Equal(
            typeof(LayerAttribute)
                .Assembly.GetExportedTypes()
                .Where(type => type.IsSubclassOf(typeof(LayerAttribute)))
                .Select(type => type.Name.Split('`')[0][..^"Attribute".Length])
                .Order(StringComparer.Ordinal),
            LayerCatalogue.Kinds.Order(StringComparer.Ordinal)
        );
}
