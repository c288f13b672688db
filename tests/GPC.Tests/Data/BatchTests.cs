using GPC.Data;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Data;

/// <summary>Streams of batches: every sample equally often, continued from a cursor, with and without prefetch.</summary>
public class BatchTests
{
    static readonly Dataset Hundred = Numbered(100);

    [Theory]
    [InlineData(10)]
    [InlineData(7)]
    [InlineData(100)]
    [InlineData(250)]
    public void EachEpochHasEverySampleOnce(int size)
    {
        var seen = Values(Batches.Shuffled(Hundred, size), new(1), 300 / size + 3).Take(300).ToArray();
        foreach (var epoch in seen.Chunk(100))
            Assert.Equal(Enumerable.Range(0, 100), epoch.Order().Select(value => (int)value));
        Assert.NotEqual(seen[..100], seen[100..200]);
    }

    [Fact]
    public void TheRestOfAnEpochCanBeDropped()
    {
        var batches = Batches.Shuffled(Hundred, 30, LastBatch.Drop);
        var cursors = new List<DataCursor>();
        var cursor = new DataCursor(1);
        for (var i = 0; i < 6; i++)
        {
            using var batch = batches.At(cursor);
            cursors.Add(cursor = batch.Next);
        }
        Assert.Equal([new(1, 0, 30), new(1, 0, 60), new(1, 0, 90), new(1, 1, 30), new(1, 1, 60), new(1, 1, 90)], cursors);
        Assert.Equal(90, Values(batches, new(1), 3).Distinct().Count());
    }

    public static TheoryData<string, int> Kinds =>
        new()
        {
            { "wrap", 7 },
            { "wrap", 130 },
            { "drop", 30 },
            { "fresh", 12 },
        };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void AStreamGoesOnExactlyFromAnyCursor(string kind, int size)
    {
        var batches = Make(kind, size);
        var whole = Values(batches, new(9), 40);
        var cursor = new DataCursor(9);
        for (var taken = 0; taken < 40; taken += 5)
        {
            Assert.Equal(whole[(taken * whole.Length / 40)..], Values(Make(kind, size), cursor, 40 - taken));
            foreach (var batch in batches.From(cursor).Take(5))
            {
                cursor = batch.Next;
                batch.Dispose();
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void PrefetchChangesNothing(string kind, int size)
    {
        var expected = Values(Make(kind, size), new(4), 30, 0);
        foreach (var prefetch in (int[])[1, 3, 100])
            Assert.Equal(expected, Values(Make(kind, size), new(4), 30, prefetch));
        Assert.NotEqual(expected, Values(Make(kind, size), new(5), 30, 0));
    }

    [Fact]
    public void EveryOrderIsEquallyLikely()
    {
        var three = Batches.Shuffled(Numbered(3), 3);
        const int runs = 6_000;
        var counts = Enumerable
            .Range(0, runs)
            .GroupBy(seed => string.Concat(Values(three, new(seed), 1, 0)))
            .Select(group => group.Count())
            .ToArray();
        Assert.Equal(6, counts.Length);
        Assert.All(counts, count => Assert.InRange(count, runs / 6 - 150, runs / 6 + 150));
    }

    [Fact]
    public void TheSameSeedForPointsAndBatchesDoesNotSortThem()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var moons = new Moons(0).Fixed(1_000, seed);
            using var all = moons.Samples.All();
            var rows = all.Tensor.data<float>().ToArray().Chunk(2).Select(point => (point[0], point[1])).ToArray();
            using var batch = Batches.Shuffled(moons.Samples, 100).At(new(seed));
            var classes = batch
                .Samples.Tensor.data<float>()
                .ToArray()
                .Chunk(2)
                .Select(point => moons.Labels.Values[Array.IndexOf(rows, (point[0], point[1]))]);
            Assert.InRange(classes.Sum(), 25, 75);
        }
    }

    [Fact]
    public void WhatTheProducerThrowsTheConsumerGetsAfterTheBatchesBefore()
    {
        var seen = new List<int>();
        var error = Assert.Throws<InvalidDataException>(() =>
        {
            foreach (var value in Prefetch.Ahead(Failing(), 2))
                seen.Add(value.Number);
        });
        Assert.Equal([0, 1, 2, 3, 4], seen);
        Assert.Equal("broken", error.Message);
    }

    [Fact]
    public void LeavingTheLoopStopsTheThreadAndFreesWhatItMade()
    {
        var made = new List<Item>();
        foreach (var value in Prefetch.Ahead(Endless(made), 3))
        {
            value.Dispose();
            if (value.Number == 10)
                break;
        }
        // The loop's end waited for the thread: nothing is made any more.
        Assert.All(made, value => Assert.Equal(1, value.Disposals));
        Assert.InRange(made.Count, 11, 16);
    }

    [Fact]
    public void BatchesBelongToNoScope()
    {
        Batch made,
            ahead;
        using (NewDisposeScope())
        {
            made = Batches.Shuffled(Hundred, 5).At(new(1));
            ahead = Batches.Shuffled(Hundred, 5).From(new(1)).First();
        }
        Assert.Equal(made.Samples.Tensor.data<float>().ToArray(), ahead.Samples.Tensor.data<float>().ToArray());
        made.Dispose();
        ahead.Dispose();
    }

    [Fact]
    public void ForeignCursorsAreRefused()
    {
        Assert.Contains("position from 0 to 100", Refused(() => Batches.Shuffled(Hundred, 5).At(new(1, 0, 101))), StringComparison.Ordinal);
        Assert.Contains("epoch of at least 0", Refused(() => Batches.Shuffled(Hundred, 5).At(new(1, -1))), StringComparison.Ordinal);
        Assert.Contains("use epoch 0", Refused(() => Batches.Fresh(new Moons(), 5).At(new(1, 1))), StringComparison.Ordinal);
        Assert.Contains(
            "too few for a batch of 101",
            Refused(() => Batches.Shuffled(Hundred, 101, LastBatch.Drop)),
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => Batches.Shuffled(Hundred, 0));
    }

    static string Refused(Func<object> action) => Assert.Throws<ArgumentException>(() => action()).Message;

    static Batches Make(string kind, int size) =>
        kind switch
        {
            "fresh" => Batches.Fresh(new Spirals(), size),
            "drop" => Batches.Shuffled(Hundred, size, LastBatch.Drop),
            _ => Batches.Shuffled(Hundred, size),
        };

    static Dataset Numbered(int count) =>
        Dataset.FromValues(
            "numbers",
            [.. Enumerable.Range(0, count).Select(value => (float)value)],
            [1],
            new IntervalConfig { Min = 0, Max = 1_000 }
        );

    static float[] Values(Batches batches, DataCursor cursor, int count, int prefetch = 2)
    {
        var values = new List<float>();
        foreach (var batch in batches.From(cursor, prefetch).Take(count))
        {
            values.AddRange(batch.Samples.Tensor.data<float>().ToArray());
            batch.Dispose();
        }
        return [.. values];
    }

    static IEnumerable<Item> Failing()
    {
        for (var number = 0; number < 5; number++)
            yield return new(number);
        throw new InvalidDataException("broken");
    }

    static IEnumerable<Item> Endless(List<Item> made)
    {
        for (var number = 0; ; number++)
        {
            made.Add(new(number));
            yield return made[^1];
        }
    }

    sealed class Item(int number) : IDisposable
    {
        public int Number => number;

        public int Disposals { get; private set; }

        public void Dispose() => Disposals++;
    }
}
