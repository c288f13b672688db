using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace GPC.Data;

/// <summary>Computes values in advance, on a thread of its own.</summary>
/// <remarks>
/// Both sides wait where they are. With asynchronous waits a thread of the pool wakes up for each value and spins: a fifth of the samples
/// in a profile of short steps.
/// </remarks>
static class Prefetch
{
    /// <summary>The same values in the same order.</summary>
    /// <param name="source">Enumerated on the thread.</param>
    /// <param name="capacity">How many values may wait.</param>
    public static IEnumerable<T> Ahead<T>(IEnumerable<T> source, int capacity)
        where T : IDisposable
    {
        using var values = new BlockingCollection<T>(capacity);
        using var stop = new CancellationTokenSource();
        var producer = Task.Factory.StartNew(
            () => Produce(source, values, stop.Token),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        try
        {
            foreach (var value in values.GetConsumingEnumerable(CancellationToken.None))
                yield return value;
            producer.GetAwaiter().GetResult()?.Throw();
        }
        finally
        {
            stop.Cancel();
            producer.Wait(CancellationToken.None);
            while (values.TryTake(out var unread))
                unread.Dispose();
        }
    }

    // The exception of the source, which is thrown to the consumer.
    static ExceptionDispatchInfo? Produce<T>(IEnumerable<T> source, BlockingCollection<T> values, CancellationToken stop)
        where T : IDisposable
    {
        try
        {
            foreach (var value in source)
            {
                if (!Added(values, value, stop))
                    break;
            }
            return null;
        }
#pragma warning disable CA1031 // Whatever it is, the consumer gets it.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return ExceptionDispatchInfo.Capture(error);
        }
        finally
        {
            values.CompleteAdding();
        }
    }

    static bool Added<T>(BlockingCollection<T> values, T value, CancellationToken stop)
        where T : IDisposable
    {
        try
        {
            values.Add(value, stop);
            return true;
        }
        catch (OperationCanceledException)
        {
            value.Dispose();
            return false;
        }
    }
}
