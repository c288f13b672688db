using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace GPC.LibTorch.Tests.Core;

/// <summary>Several threads at once: right results, and never a crash.</summary>
public class ThreadTests
{
    [Fact]
    public void ThreadsComputeIndependently()
    {
        using var shared = arange(100, dtype: float64);
        var sums = new double[4];
        InParallel(4, thread =>
        {
            for (var i = 0; i < 500; i++)
            {
                using var scope = NewDisposeScope();
                sums[thread] = ((shared * (thread + 1)) + i).sum().item<double>();
            }
        });
        for (var thread = 0; thread < 4; thread++) Assert.Equal((4950.0 * (thread + 1)) + (499 * 100), sums[thread]);
    }

    [Fact]
    public void BackwardRunsOnEveryThread()
    {
        var gradients = new double[4];
        InParallel(4, thread =>
        {
            for (var i = 0; i < 200; i++)
            {
                using var scope = NewDisposeScope();
                var x = ones(10, dtype: float64, requires_grad: true);
                (x * thread).pow(2).sum().backward();
                gradients[thread] = x.grad!.sum().item<double>();
            }
        });
        Assert.Equal([0, 20, 80, 180], gradients);
    }

    /// <summary>The sharpest race: one thread disposes what others are computing with. They get a result or an exception.</summary>
    [Fact]
    public void DisposingWhileOthersUseItIsAnExceptionAtWorst()
    {
        for (var round = 0; round < 300; round++)
        {
            var tensor = ones(64);
            var start = new ManualResetEventSlim();
            InParallel(3, thread =>
            {
                start.Wait();
                try
                {
                    if (thread == 0) tensor.Dispose();
                    else for (var i = 0; i < 20; i++) (tensor + 1).Dispose();
                }
                catch (ObjectDisposedException)
                {
                }
            }, start);
            Assert.True(tensor.IsInvalid);
        }
    }

    [Fact]
    public void GradModeBelongsToItsThread()
    {
        using var mode = no_grad();
        var other = false;
        InParallel(1, _ => other = is_grad_enabled());
        Assert.False(is_grad_enabled());
        Assert.True(other);
    }

    private static void InParallel(int count, Action<int> body, ManualResetEventSlim? start = null)
    {
        Exception? failure = null;
        var threads = Enumerable.Range(0, count).Select(thread => new Thread(() =>
        {
            try
            {
                body(thread);
            }
            catch (Exception e)
            {
                failure = e;
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        start?.Set();
        threads.ForEach(thread => thread.Join());
        Assert.Null(failure);
    }
}
