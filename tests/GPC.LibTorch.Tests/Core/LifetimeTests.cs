using System.Runtime.CompilerServices;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace GPC.LibTorch.Tests.Core;

/// <summary>Native memory is freed once, at the right time, and never while it is in use.</summary>
public class LifetimeTests
{
    [Fact]
    public void DisposingTwiceIsHarmless()
    {
        var tensor = ones(3);
        Collect(); // what other tests forgot must not be counted meanwhile
        var before = Tensor.TotalCount;
        tensor.Dispose();
        tensor.Dispose();
        Assert.True(tensor.IsInvalid);
        Assert.Equal(before - 1, Tensor.TotalCount);
    }

    [Fact]
    public void AnAliasOutlivesTheOriginal()
    {
        var tensor = tensor_(1, 2, 3);
        using var alias = tensor.alias();
        tensor.Dispose();
        Assert.Equal([1f, 2f, 3f], alias.data<float>().ToArray());
    }

    [Fact]
    public void AViewKeepsTheStorage()
    {
        var tensor = tensor_(1, 2, 3);
        using var view = tensor[1..];
        tensor.Dispose();
        Assert.Equal([2f, 3f], view.data<float>().ToArray());
    }

    [Fact]
    public void DisposedTensorsAreRefusedWithTheirPlaceInTheCall()
    {
        using var good = ones(2);
        var bad = ones(2);
        bad.Dispose();
        var error = Assert.Throws<ObjectDisposedException>(() => good.add(bad));
        Assert.Contains("aten::add.Tensor", error.Message, StringComparison.Ordinal);
        Assert.Contains("'target'", error.Message, StringComparison.Ordinal);
        Assert.Throws<ObjectDisposedException>(() => bad.shape);
        Assert.Throws<ObjectDisposedException>(() => bad.item<float>());
        Assert.Throws<ObjectDisposedException>(() => bad.requires_grad = true);
        Assert.Throws<ObjectDisposedException>(() => cat([good, bad]));
        Assert.Throws<ObjectDisposedException>(() => autograd.backward(bad));
        Assert.Throws<ObjectDisposedException>(() => bad.Handle);
        Assert.Equal("[disposed tensor]", bad.ToString());
    }

    [Fact]
    public void AFailedCallLetsGoOfItsArguments()
    {
        using var a = ones(2, 3);
        var b = ones(4, 5);
        Assert.ThrowsAny<Exception>(() => a.mm(b));
        b.Dispose();
        Assert.True(b.IsInvalid);
        Assert.Throws<ObjectDisposedException>(() => a.mm(b));
    }

    [Fact]
    public void ForgottenTensorsAreCollected()
    {
        Collect();
        var before = Tensor.TotalCount;
        Forget(1000);
        Collect();
        Assert.InRange(Tensor.TotalCount, before - 1000, before + 100);
    }

    [Fact]
    public void MemoryOfForgottenLargeTensorsStaysBounded()
    {
        using var a = ones(512, 512); // 1 MiB
        for (var i = 0; i < 200; i++) _ = a + 1;
        var before = Environment.WorkingSet;
        for (var i = 0; i < 3000; i++) _ = a + 1;
        var growth = (Environment.WorkingSet - before) / 1048576;
        Assert.True(growth < 500, $"3000 forgotten tensors of 1 MiB grew the process by {growth} MiB");
    }

    [Fact]
    public void HandlesCanBeGivenAwayAndTakenBack()
    {
        var tensor = tensor_(4, 5);
        var handle = tensor.DecoupleFromNativeHandle();
        Assert.True(tensor.IsInvalid);
        Assert.Throws<ObjectDisposedException>(() => tensor.DecoupleFromNativeHandle());
        using var again = Tensor.UnsafeCreateTensor(handle);
        Assert.Equal([4f, 5f], again.data<float>().ToArray());
    }

    [Fact]
    public void ArraysStayInPlaceWhileATensorLooksAtThem()
    {
        var array = new float[] { 1, 2, 3, 4 };
        using var shared = from_array(array);
        Collect();
        shared.mul_(2);
        Assert.Equal([2f, 4f, 6f, 8f], array);
        array[0] = 7;
        Assert.Equal(7, shared[0].item<float>());
        using var copied = tensor(array);
        array[0] = 8;
        Assert.Equal(7, copied[0].item<float>());
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Forget(int count)
    {
        for (var i = 0; i < count; i++) _ = ones(2);
    }

    private static Tensor tensor_(params float[] values) => tensor(values);

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }
}
