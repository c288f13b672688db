using System.Threading.Channels;

namespace GPC.Data;

/// <summary>Makes values on a thread of their own before they are asked for.</summary>
static class Prefetch
{
    /// <summary>The same values in the same order.</summary>
    /// <param name="source">Enumerated on the thread.</param>
    /// <param name="capacity">How many values may wait.</param>
    public static IEnumerable<T> Ahead<T>(IEnumerable<T> source, int capacity) where T : IDisposable
    {
        var channel = Channel.CreateBounded<T>(new BoundedChannelOptions(capacity) { SingleReader = true, SingleWriter = true });
        using var stop = new CancellationTokenSource();
        var producer = Task.Factory.StartNew(() => Produce(source, channel.Writer, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            while (Next(channel.Reader, out var value)) yield return value;
        }
        finally
        {
            stop.Cancel();
            producer.Wait();
            while (channel.Reader.TryRead(out var unread)) unread.Dispose();
        }
    }

    // Throws what the producer threw.
    static bool Next<T>(ChannelReader<T> reader, out T value)
    {
        value = default!;
        while (!reader.TryRead(out value!))
        {
            if (!reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult()) return false;
        }
        return true;
    }

    static void Produce<T>(IEnumerable<T> source, ChannelWriter<T> writer, CancellationToken stop) where T : IDisposable
    {
        try
        {
            foreach (var value in source)
            {
                if (!Written(writer, value, stop)) break;
            }
            writer.Complete();
        }
#pragma warning disable CA1031 // Whatever it is, the consumer gets it.
        catch (Exception error)
#pragma warning restore CA1031
        {
            writer.Complete(error);
        }
    }

    static bool Written<T>(ChannelWriter<T> writer, T value, CancellationToken stop) where T : IDisposable
    {
        try
        {
            writer.WriteAsync(value, stop).AsTask().GetAwaiter().GetResult();
            return true;
        }
        catch (OperationCanceledException)
        {
            value.Dispose();
            return false;
        }
    }
}
