using GPC.Reports;
using GPC.Tests.Data;
using Xunit;

namespace GPC.Tests.Reports;

/// <summary>Events are read as far as they can be, whatever happened to the process that wrote them.</summary>
public sealed class EventHistoryTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    EventHistory Read(string events) => EventHistory.Read(Write(events)).Value();

    string Write(string events) => folder.Write("events.jsonl", System.Text.Encoding.UTF8.GetBytes(events));

    static string Step(int step, string loss) =>
        $$$"""{"event":"stepDone","step":{{{step}}},"loss":{{{loss}}},"terms":{"Invariance":0.5},"learningRate":0.001}""" + "\n";

    [Fact]
    public void NumbersAreThereByTheirPlace()
    {
        var history = Read(
            Step(1, "3")
                + Step(2, "null")
                + """
                {"event":"evaluated","step":2,"criterion":1.5,"terms":{"Invariance":0.25},"panel":{"deadClusters":1},"nmi":0.75}
                {"event":"checkpointWritten","step":2,"folder":"somewhere"}
                {"event":"trainingEnded","step":2,"ending":"Completed","reason":"all 2 steps are done"}

                """
        );
        Assert.Equal([1, 2], history.Steps.Steps);
        Assert.Equal([3, double.NaN], history.Steps["loss"]);
        Assert.Equal([0.5, 0.5], history.Steps["terms.Invariance"]);
        Assert.Equal(
            (0.25, 1, 0.75),
            (history.Evaluations.Last("terms.Invariance"), history.Evaluations.Last("panel.deadClusters"), history.Evaluations.Last("nmi"))
        );
        Assert.Equal("Completed: all 2 steps are done", history.Ending);
        Assert.Empty(history.Notes);
    }

    [Fact]
    public void ALineThatWasCutOffIsPassedOver()
    {
        var whole = Step(1, "3") + Step(2, "4");
        for (var cut = Step(1, "3").Length + 1; cut < whole.Length - 1; cut++)
        {
            var history = Read(whole[..cut]);
            Assert.Equal([1], history.Steps.Steps);
            Assert.Null(history.Ending);
            Assert.StartsWith("1 of 2 lines of events can't be read", Assert.Single(history.Notes), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void AResumedRunGoesOnFromItsCheckpoint()
    {
        var history = Read(
            Step(1, "1")
                + Step(2, "2")
                + Step(3, "3")
                + """{"event":"evaluated","step":3,"nmi":1}"""
                + "\n{\"event\":\"stepDo"
                + Step(2, "20")
                + Step(2, "21")
                + Step(3, "31")
        );
        Assert.Equal([1, 2, 3], history.Steps.Steps);
        Assert.Equal([1, 21, 31], history.Steps["loss"]);
        Assert.Empty(history.Evaluations.Steps);
    }

    [Fact]
    public void ARollbackTakesItsStepsAwayAndIsNoted()
    {
        var history = Read(
            Step(1, "1")
                + Step(2, "1e30")
                + """{"event":"rolledBack","step":1,"divergedAt":3,"reason":"too much","rateFactor":0.5}"""
                + "\n"
                + Step(2, "2")
        );
        Assert.Equal([1, 2], history.Steps["loss"]);
        Assert.Equal("Step 3 diverged (too much): the run went back to step 1.", Assert.Single(history.Notes));
    }

    [Theory]
    [InlineData("hello\nworld", "found 2 lines, none of which is an event, expected the events of a run")]
    [InlineData("{}", "found 1 lines, none of which is an event")]
    [InlineData("[1, 2]", "found 1 lines, none")]
    [InlineData("""{"event":"stepDone","step":"one"}""", "found 1 lines, none")]
    public void AFileOfSomethingElseIsRefused(string content, string message) =>
        Assert.Contains(message, EventHistory.Read(Write(content)).Error(), StringComparison.Ordinal);

    [Fact]
    public void AMissingFileIsNamed() =>
        Assert.Contains(
            "none: found no file, expected the events of a run",
            EventHistory.Read(folder["none"]).Error(),
            StringComparison.Ordinal
        );

    [Fact]
    public void NoBytesMakeItThrow()
    {
        var events = System.Text.Encoding.UTF8.GetBytes(Step(1, "1") + Step(2, "2"));
        for (var place = 0; place < events.Length; place++)
        {
            var changed = (byte[])events.Clone();
            changed[place] ^= 0x55;
            Assert.NotNull(EventHistory.Read(folder.Write("events.jsonl", changed)));
        }
        Assert.False(EventHistory.Read(folder.Write("events.jsonl", Loaded.Bytes(5_000))).IsValid);
    }
}
