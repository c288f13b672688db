using GPC.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Xunit;

namespace GPC.Generators.Tests.Views;

/// <summary>What is written for views.</summary>
public class ViewsEmitterTests
{
    const string Points = """
        [Views, Input(2)]
        [Jitter(0.1)]
        public sealed partial class PointViews;
        """;

    [Fact]
    public void Colored() =>
        Snapshot.Verify(
            Declared
                .Valid(
                    """
                    [Views, Input(3, 32, 32)]
                    [RandomResizedCrop(24, MinScale = 0.2), HorizontalFlip]
                    [ColorJitter(Brightness = 0.4, Hue = 0.1, Probability = 0.8), Grayscale(Probability = 0.2)]
                    [Normalize(new[] { 0.5, 0.5, 0.5 }, new[] { 0.2, 0.2, 0.2 })]
                    [RandomRotation(5)]
                    public sealed partial class Colored;
                    """
                )
                .Source("User.Colored.g.cs")
        );

    [Fact]
    public void Grouped() =>
        Snapshot.Verify(
            Declared
                .Valid(
                    """
                    [Views, Input(1, 28, 28)]
                    [RandomCrop(28, Padding = 3), Apply<Turned>(0.5), OneOf<Turned, Mirrored>]
                    [Apply<Blurred>(0.3), OneOf<Blurred, Turned>]
                    public sealed partial class Grouped;

                    [Views, Input(1, 28, 28), RandomRotation(10), HorizontalFlip]
                    public sealed partial class Turned;

                    [Views, Input(1, 28, 28), HorizontalFlip(Probability = 1)]
                    public sealed partial class Mirrored;

                    [Views, Input(1, 28, 28), RandomRotation(5), GaussianBlur(3)]
                    public sealed partial class Blurred;
                    """
                )
                .Source("User.Grouped.g.cs")
        );

    [Fact]
    public void GroupsMayHaveGroups() =>
        Declared.Valid(
            """
            [Views, Input(1, 28, 28), OneOf<Near, Far>]
            public sealed partial class First;

            public static partial class Outer
            {
                [Views, Input(1, 28, 28), Apply<Turned>(0.5)]
                internal sealed partial class Inner;
            }

            [Views, Input(1, 28, 28), RandomResizedCrop(20, MaxScale = 0.5)]
            public sealed partial class Near;

            [Views, Input(1, 28, 28), Apply<Turned>(0.5), Apply<Outer.Inner>(0.5), RandomResizedCrop(20, MinScale = 0.5)]
            public sealed partial class Far;

            [Views, Input(1, 28, 28), RandomRotation(10)]
            public sealed partial class Turned;
            """
        );

    // What the attributes have where nothing is given is also what is written.
    [Theory]
    [InlineData("HorizontalFlip", "HorizontalFlip(Probability = 0.5)")]
    [InlineData("RandomResizedCrop(8)", "RandomResizedCrop(8, 8, MinScale = 0.08, MaxScale = 1, MinRatio = 3.0 / 4, MaxRatio = 4.0 / 3)")]
    [InlineData("RandomCrop(8)", "RandomCrop(8, 8, Padding = 0)")]
    [InlineData("RandomAffine", "RandomAffine(Degrees = 0, Translate = 0, Scale = 0, Shear = 0, Probability = 1)")]
    [InlineData("ColorJitter", "ColorJitter(Brightness = 0, Contrast = 0, Saturation = 0, Hue = 0, Probability = 1)")]
    [InlineData("GaussianBlur(3)", "GaussianBlur(3, MinSigma = 0.1, MaxSigma = 2, Probability = 1)")]
    public void DefaultsAreAsTheAttributesHaveThem(string bare, string full) => Assert.Equal(Code(bare), Code(full));

    [Fact]
    public void EveryStepIsKnown() =>
        Assert.Equal(
            typeof(GPC.Views.ViewStepAttribute)
                .Assembly.GetTypes()
                .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(GPC.Views.ViewStepAttribute)))
                .Select(type => type.Name.Split('`')[0])
                .Distinct()
                .Order(),
            Generators.Views.Steps.StepCatalogue.Kinds.Select(kind => kind + "Attribute").Order()
        );

    [Fact]
    public void NothingIsDoneAgainAfterAnUnrelatedEdit()
    {
        var run = Declared.Run(Points).Edit(0, text => "// moved\n\n" + text + "\npublic sealed class Other;");
        Assert.Equal([IncrementalStepRunReason.Unchanged], run.Reasons("Parse"));
        Assert.Equal([IncrementalStepRunReason.Cached], run.Reasons("Emit"));
        Assert.Equal([IncrementalStepRunReason.Cached], run.OutputReasons());
    }

    [Fact]
    public void AnEditOfAGroupIsWrittenWhereItIsApplied()
    {
        var run = Declared.Run(
            "[Views, Input(1, 8, 8), Apply<Turned>(0.5)]\npublic sealed partial class Images;",
            "[Views, Input(1, 8, 8), RandomRotation(10)]\npublic sealed partial class Turned;"
        );
        Assert.Contains("RandomAffine(10, ", run.Source("User.Images.g.cs"), StringComparison.Ordinal);
        run.Edit(1, text => text.Replace("10", "20"));
        Assert.Contains("RandomAffine(20, ", run.Source("User.Images.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void AnEditOfAStepIsWritten()
    {
        var run = Declared.Run(Points).Edit(0, text => text.Replace("0.1", "0.3"));
        Assert.Contains("GaussianNoise(x0, 0.3, 1, generator)", run.Source("User.PointViews.g.cs"), StringComparison.Ordinal);
    }

    static string Code(string step)
    {
        var text = Declared.Valid($"[Views, Input(3, 16, 16)]\n[{step}]\npublic sealed partial class Each;").Source("User.Each.g.cs");
        return string.Join('\n', text.Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));
    }
}
