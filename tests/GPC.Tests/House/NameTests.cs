using GPC.Testing;
using TorchSharp;
using Xunit;

namespace GPC.Tests.House;

public class NameTests
{
    static readonly Type[] Public = [.. new[] { typeof(Validated), typeof(Law) }.SelectMany(type => type.Assembly.GetExportedTypes())];

    [Fact]
    public void NoTwoPublicTypesHaveTheSameName() =>
        Assert.Empty(
            TopLevel
                .GroupBy(SimpleName)
                .Where(group => group.Select(type => type.Namespace).Distinct().Count() > 1)
                .Select(group => $"{group.Key}: {string.Join(", ", group.Select(type => type.FullName).Order(StringComparer.Ordinal))}")
        );

    /// <summary>Files begin with <c>using TorchSharp;</c> and <c>using static TorchSharp.torch;</c>.</summary>
    [Fact]
    public void NoPublicTypeHasTheNameOfOneOfTorchSharp()
    {
        var taken = typeof(torch)
            .Assembly.GetExportedTypes()
            .Where(type => (type.Namespace == "TorchSharp" && !type.IsNested) || type.DeclaringType == typeof(torch))
            .Select(SimpleName)
            .ToHashSet();

        Assert.Empty(TopLevel.Where(type => taken.Contains(SimpleName(type))).Select(type => type.FullName));
    }

    static IEnumerable<Type> TopLevel => Public.Where(type => !type.IsNested);

    // A type and its generic form, such as Validated and Validated<T>, are one name.
    static string SimpleName(Type type) => type.Name.Split('`')[0];
}
