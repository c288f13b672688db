using System.Buffers.Binary;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace GPC.Cli.Tests;

/// <summary>
/// <c>--tensorboard</c>: the file is read back by its specification, with a CRC-32C of a table and a reader of protocol buffers of its own.
/// </summary>
public sealed class TensorBoardTests : IDisposable
{
    static readonly string[] Short =
    [
        "--set",
        "iterations=20",
        "--set",
        "evaluateEvery=10",
        "--set",
        "checkpointEvery=10",
        "--set",
        "batchSize=50",
        "--set",
        "sgld.bufferSize=100",
    ];

    readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void TheFileHasTheNumbersOfTheEvents()
    {
        Assert.Equal(0, Command.Run(["train", "moons", "--output", folder["run"], "--tensorboard", folder["board"], .. Short]).ExitCode);
        var events = Read(Assert.Single(Files()));
        Assert.Equal("brain.Event:2", events[0].Version);
        Assert.All(events, one => Assert.InRange(DateTimeOffset.UtcNow.ToUnixTimeSeconds() - one.Time, -2, 600));

        var scalars = events
            .SelectMany(one => one.Scalars.Select(scalar => (one.Step, scalar.Tag, scalar.Value)))
            .ToDictionary(one => (one.Step, one.Tag), one => one.Value);
        var lines = File.ReadLines(Path.Combine(folder["run"], "events.jsonl")).Select(line => JsonNode.Parse(line)!.AsObject()).ToList();
        var expected = lines
            .Where(line => (string?)line["event"] is "stepDone" or "evaluated")
            .SelectMany(line =>
                Numbers((string?)line["event"] == "stepDone" ? "step" : "evaluation", line)
                    .Select(fact => ((long)line["step"]!, fact.Tag, (float)fact.Value))
            )
            .ToList();
        Assert.Contains((20L, "evaluation/panel/effectiveRank"), expected.Select(one => (one.Item1, one.Tag)));
        Assert.Contains((20L, "step/terms/Generative"), expected.Select(one => (one.Item1, one.Tag)));
        Assert.Equal(expected.Count, scalars.Count);
        Assert.All(expected, one => Assert.Equal(one.Item3, scalars[(one.Item1, one.Tag)]));
    }

    [Fact]
    public void AResumedRunAddsAFileThatSaysWhereItStarts()
    {
        Assert.Equal(0, Command.Run(["train", "moons", "--output", folder["run"], "--tensorboard", folder["board"], .. Short]).ExitCode);
        Directory.Delete(Path.Combine(folder["run"], "checkpoints", "step-00000020"), recursive: true);
        Assert.Equal(0, Command.Run("resume", folder["run"], "--tensorboard", folder["board"]).ExitCode);
        var files = Files();
        Assert.Equal(2, files.Length);
        Assert.Equal([1, 11], files.Select(file => Read(file).Single(one => one.IsStart).Step));
        Assert.Equal(
            Read(files[0]).Where(one => one.Step > 10).SelectMany(one => one.Scalars),
            Read(files[1]).SelectMany(one => one.Scalars)
        );
    }

    [Fact]
    public void AFileIsNoFolder()
    {
        var run = Command.Run(["train", "moons", "--output", folder["run"], "--tensorboard", folder.Write("taken", ""), .. Short]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("taken, expected a folder", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["run"]));
    }

    string[] Files() => [.. Directory.GetFiles(folder["board"], "events.out.tfevents.*").Order(StringComparer.Ordinal)];

    static IEnumerable<(string Tag, double Value)> Numbers(string path, JsonObject json) =>
        json.Where(fact => fact.Key is not ("step" or "event"))
            .SelectMany(fact =>
                fact.Value is JsonObject inner ? Numbers($"{path}/{fact.Key}", inner) : [($"{path}/{fact.Key}", (double)fact.Value!)]
            );

    static List<Event> Read(string file)
    {
        var events = new List<Event>();
        var rest = File.ReadAllBytes(file).AsSpan();
        while (rest.Length > 0)
        {
            var length = (int)BinaryPrimitives.ReadUInt64LittleEndian(rest);
            Assert.Equal(Masked(rest[..8]), BinaryPrimitives.ReadUInt32LittleEndian(rest[8..]));
            var message = rest.Slice(12, length);
            Assert.Equal(Masked(message), BinaryPrimitives.ReadUInt32LittleEndian(rest[(12 + length)..]));
            events.Add(Event.Of(message.ToArray()));
            rest = rest[(16 + length)..];
        }
        return events;
    }

    static uint Masked(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0x82f63b78 : crc >> 1;
        }
        crc = ~crc;
        return ((crc >> 15) | (crc << 17)) + 0xa282ead8;
    }

    sealed record Event(double Time, long Step, string? Version, bool IsStart, IReadOnlyList<(string Tag, float Value)> Scalars)
    {
        public static Event Of(byte[] message)
        {
            var fields = Fields(message).ToDictionary(field => field.Number, field => field.Content);
            return new(
                BitConverter.ToDouble(fields[1]),
                fields.TryGetValue(2, out var step) ? BitConverter.ToInt64(step) : 0,
                fields.TryGetValue(3, out var version) ? Encoding.UTF8.GetString(version) : null,
                fields.TryGetValue(7, out var session) && Fields(session).Single() is (1, var status) && BitConverter.ToInt64(status) == 1,
                fields.TryGetValue(5, out var summary) ? [.. Fields(summary).Select(value => Scalar(value.Content))] : []
            );
        }

        static (string Tag, float Value) Scalar(byte[] message)
        {
            var fields = Fields(message).ToDictionary(field => field.Number, field => field.Content);
            return (Encoding.UTF8.GetString(fields[1]), BitConverter.ToSingle(fields[2]));
        }

        static IEnumerable<(int Number, byte[] Content)> Fields(byte[] message)
        {
            for (var at = 0; at < message.Length; )
            {
                var key = (int)Varint(message, ref at);
                var content = (key & 7) switch
                {
                    0 => BitConverter.GetBytes(Varint(message, ref at)),
                    1 => message[at..(at += 8)],
                    5 => message[at..(at += 4)],
                    2 => Bytes(message, ref at),
                    _ => throw new InvalidDataException($"wire type {key & 7}"),
                };
                yield return (key >> 3, content);
            }
        }

        static byte[] Bytes(byte[] message, ref int at)
        {
            var length = (int)Varint(message, ref at);
            return message[at..(at += length)];
        }

        static long Varint(byte[] message, ref int at)
        {
            var (value, shift) = (0L, 0);
            while (true)
            {
                var one = message[at++];
                value |= (long)(one & 0x7f) << shift;
                if (one < 0x80)
                    return value;
                shift += 7;
            }
        }
    }
}
