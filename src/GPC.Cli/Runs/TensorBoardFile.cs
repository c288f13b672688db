using System.Numerics;
using Google.Protobuf;
using Tensorboard;
using TorchSharp.Utils;

namespace GPC.Cli.Runs;

/// <summary>
/// An event file of TensorBoard, with the messages of TorchSharp. A record is its length (8 bytes), a checksum of the length, a message, a
/// checksum of
/// the message. What is written can be read at once, and a process that is killed leaves whole records and at most a part of one, which
/// readers pass over.
/// <para>
/// TorchSharp's <c>SummaryWriter</c> cannot say that a resumed run takes steps anew, takes the time as a <c>float</c>, which is up to a
/// minute off, and
/// opens the file once for each number.
/// </para>
/// </summary>
sealed class TensorBoardFile : IDisposable
{
    readonly BinaryWriter file;

    /// <summary>Starts a file beside those that are there: TensorBoard shows them as one.</summary>
    /// <param name="folder">The folder; it is made where it is missing.</param>
    /// <exception cref="IOException">It can't be written.</exception>
    public TensorBoardFile(string folder)
    {
        Directory.CreateDirectory(folder);
        var name = FormattableString.Invariant($"events.out.tfevents.{DateTimeOffset.UtcNow.ToUnixTimeSeconds():D10}.gpc");
        var number = 0;
        while (File.Exists(Numbered()))
            number++;
        file = new BinaryWriter(new FileStream(Numbered(), FileMode.CreateNew, FileAccess.Write, FileShare.Read));
        Write(new() { FileVersion = "brain.Event:2" });

        string Numbered() => Path.Combine(folder, FormattableString.Invariant($"{name}.{number}"));
    }

    /// <summary>Says that steps from here on, which other files in the folder may have, are taken anew.</summary>
    public void Restart(int step) =>
        Write(
            new()
            {
                Step = step,
                SessionLog = new() { Status = SessionLog.Types.SessionStatus.Start },
            }
        );

    /// <summary>Writes numbers of a step, by name.</summary>
    public void Scalars(int step, IEnumerable<KeyValuePair<string, double>> scalars)
    {
        var summary = new Summary();
        summary.Value.AddRange(scalars.Select(scalar => new Summary.Types.Value { Tag = scalar.Key, SimpleValue = (float)scalar.Value }));
        Write(new() { Step = step, Summary = summary });
    }

    /// <summary>Writes what is not on disk yet.</summary>
    public void Flush() => file.Flush();

    public void Dispose() => file.Dispose();

    void Write(Event next)
    {
        next.WallTime = (DateTimeOffset.UtcNow - DateTimeOffset.UnixEpoch).TotalSeconds;
        var message = next.ToByteArray();
        var length = BitConverter.GetBytes((long)message.Length);
        file.Write(length);
        file.Write(Checksum(length));
        file.Write(message);
        file.Write(Checksum(message));
    }

    // CRC-32C, masked as the format asks for.
    static uint Checksum(byte[] bytes) => BitOperations.RotateRight(CRC32C.process(bytes), 15) + 0xa282ead8;
}
