using Xunit;

namespace GPC.Generators.Tests.Models.Incrementality;

/// <summary>
/// What an edit makes the generator do again. The second model uses the first one; the third stands alone in a file of its own.
/// </summary>
public class IncrementalityTests
{
    const string Two = """
        [Model, Input(2)]
        [Linear(100), ReLU]
        public sealed partial class Encoder;

        [Model, Input<Encoder>]
        [Use<Encoder>, Linear(10)]
        public sealed partial class Clusterer;
        """;

    const string Third = """
        [Model, Input(3)]
        [Linear(4)]
        public sealed partial class Alone;
        """;

    [Fact]
    public void FirstRun() =>
        Assert.Equal(new("New New New", "New New New", "New New New", "New New New"), RunReasons.Of(Declare.Run(Two, Third)));

    [Fact]
    public void Comment() =>
        Assert.Equal(RunReasons.Unaffected(3), After(0, text => text.Replace("[Linear(100)", "/* wide */ [Linear(100)")));

    [Fact]
    public void MovedDown() =>
        Assert.Equal(RunReasons.Unaffected(3), After(0, text => text.Replace("[Model, Input(2)]", "\n\n\n\n[Model, Input(2)]")));

    [Fact]
    public void UnrelatedType() =>
        Assert.Equal(RunReasons.Unaffected(3), After(0, text => text + "\npublic sealed class Other { public int Number => 3; }"));

    [Fact]
    public void UnrelatedFile() => Assert.Equal(RunReasons.Unaffected(3), After(2, text => text + "\npublic sealed class Another;"));

    [Fact]
    public void MembersOfTheModelsClass() =>
        Assert.Equal(
            RunReasons.Unaffected(3),
            After(1, text => text.Replace("class Alone;", "class Alone { public string Title => \"alone\"; }"))
        );

    [Fact]
    public void OneModel() =>
        Assert.Equal(
            new("Unchanged Unchanged Modified", "Cached Cached Modified", "Cached Cached Modified", "Cached Cached Modified"),
            After(1, text => text.Replace("Linear(4)", "Linear(5)"))
        );

    [Fact]
    public void AUsedModel() =>
        Assert.Equal(
            new("Modified Modified Unchanged", "Modified Modified Cached", "Modified Modified Cached", "Modified Modified Cached"),
            After(0, text => text.Replace("Linear(100)", "Linear(101)"))
        );

    [Fact]
    public void AUsedModelInAWayThatItsUserDoesNotShow() =>
        Assert.Equal(
            new("Modified Modified Unchanged", "Modified Unchanged Cached", "Modified Cached Cached", "Modified Cached Cached"),
            After(0, text => text.Replace("Linear(100)", "Linear(100, Name = \"first\")"))
        );

    [Fact]
    public void OnlyDiagnostics() =>
        Assert.Equal(
            new("Unchanged Unchanged Modified", "Cached Cached Modified", "Cached Cached Unchanged", "Cached Cached Cached"),
            RunReasons.Of(
                Declare.Run(Two, Third.Replace("Linear(4)", "Linear(0)")).Edit(1, text => text.Replace("Linear(0)", "Linear(-1)"))
            )
        );

    [Fact]
    public void AMistakeAndItsCorrection()
    {
        var run = Declare.Run(Two, Third);
        var before = run.Source("User.Alone.g.cs");
        Assert.NotEqual(before, run.Edit(1, text => text.Replace("Linear(4)", "Linear(0)")).Source("User.Alone.g.cs"));
        Assert.Equal(before, run.Edit(1, text => text.Replace("Linear(0)", "Linear(4)")).Source("User.Alone.g.cs"));
    }

    static RunReasons After(int source, Func<string, string> edit) =>
        RunReasons.Of(Declare.Run(Two, Third, "public sealed class Unrelated;").Edit(source, edit));
}
