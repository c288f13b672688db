using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace GPC.Cli.Runs;

/// <summary>
/// An event file of TensorBoard. A record is its length (8 bytes), a checksum of the length, a message, a checksum of the message; messages are protocol buffers (<c>Event</c>), of which scalars need
/// six fields. What is written can be read at once, and a process that is killed leaves whole records and at most a part of one, which readers pass over.
/// </summary>
sealed class TensorBoardFile : IDisposable
{
    const int WallTime = 1, Step = 2, FileVersion = 3, Summary = 5, SessionLog = 7; // Of an Event.
    const int Value = 1, Tag = 1, SimpleValue = 2, Status = 1, Start = 1; // Of a Summary, its values, a SessionLog.
    const int Varint = 0, Fixed64 = 1, Bytes = 2, Fixed32 = 5;

    readonly FileStream file;

    /// <summary>Starts a file beside those that are there: TensorBoard shows them as one.</summary>
    /// <param name="folder">The folder; it is made where it is missing.</param>
    /// <exception cref="IOException">It can't be written.</exception>
    public TensorBoardFile(string folder)
    {
        Directory.CreateDirectory(folder);
        var name = System.IO.Path.Combine(folder, FormattableString.Invariant($"events.out.tfevents.{DateTimeOffset.UtcNow.ToUnixTimeSeconds():D10}.gpc"));
        var number = 0;
        while (File.Exists(FormattableString.Invariant($"{name}.{number}"))) number++;
        Path = FormattableString.Invariant($"{name}.{number}");
        file = new FileStream(Path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
        Write(step: null, FileVersion, Encoding.UTF8.GetBytes("brain.Event:2"));
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Says that steps from here on, which other files in the folder may have, are taken anew.</summary>
    public void Restart(int step) => Write(step, SessionLog, Message(writer =>
    {
        Key(writer, Status, Varint);
        writer.Write7BitEncodedInt(Start);
    }));

    /// <summary>Writes numbers of a step, by name.</summary>
    public void Scalars(int step, IEnumerable<KeyValuePair<string, double>> scalars) => Write(step, Summary, Message(summary =>
    {
        foreach (var (tag, value) in scalars)
        {
            Field(summary, Value, Message(writer =>
            {
                Field(writer, Tag, Encoding.UTF8.GetBytes(tag));
                Key(writer, SimpleValue, Fixed32);
                writer.Write((float)value);
            }));
        }
    }));

    /// <summary>Writes what is not on disk yet.</summary>
    public void Flush() => file.Flush();

    public void Dispose() => file.Dispose();

    void Write(int? step, int field, byte[] content)
    {
        var message = Message(writer =>
        {
            Key(writer, WallTime, Fixed64);
            writer.Write((DateTimeOffset.UtcNow - DateTimeOffset.UnixEpoch).TotalSeconds);
            if (step is { } number)
            {
                Key(writer, Step, Varint);
                writer.Write7BitEncodedInt64(number);
            }
            Field(writer, field, content);
        });
        Span<byte> length = stackalloc byte[8], checksum = stackalloc byte[4];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)message.Length);
        file.Write(length);
        BinaryPrimitives.WriteUInt32LittleEndian(checksum, Checksum(length));
        file.Write(checksum);
        file.Write(message);
        BinaryPrimitives.WriteUInt32LittleEndian(checksum, Checksum(message));
        file.Write(checksum);
    }

    static byte[] Message(Action<BinaryWriter> write)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        write(writer);
        return bytes.ToArray();
    }

    static void Field(BinaryWriter writer, int field, byte[] content)
    {
        Key(writer, field, Bytes);
        writer.Write7BitEncodedInt(content.Length);
        writer.Write(content);
    }

    static void Key(BinaryWriter writer, int field, int type) => writer.Write7BitEncodedInt((field << 3) | type);

    // CRC-32C, masked as the format asks for.
    static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes) crc = BitOperations.Crc32C(crc, one);
        return BitOperations.RotateRight(~crc, 15) + 0xa282ead8;
    }
}
