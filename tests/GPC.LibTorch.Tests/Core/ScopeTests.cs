using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace GPC.LibTorch.Tests.Core;

public class ScopeTests
{
    [Fact]
    public void AScopeDisposesWhatWasMadeInIt()
    {
        using var outside = ones(2);
        Tensor inside, kept, moved;
        using (var outer = NewDisposeScope())
        {
            using (NewDisposeScope())
            {
                inside = ones(2) + outside;
                kept = ones(2).DetachFromDisposeScope();
                moved = ones(2).MoveToOuterDisposeScope();
            }
            Assert.True(inside.IsInvalid);
            Assert.False(moved.IsInvalid);
            Assert.True(outer.Contains(moved));
            Assert.Equal(1, outer.DisposablesCount);
        }
        Assert.True(moved.IsInvalid);
        Assert.False(kept.IsInvalid);
        Assert.False(outside.IsInvalid);
        kept.Dispose();
    }

    [Fact]
    public void WithoutAnOuterScopeMovingOutDetaches()
    {
        Tensor moved;
        using (NewDisposeScope()) moved = ones(2).MoveToOuterDisposeScope();
        Assert.False(moved.IsInvalid);
        moved.Dispose();
    }

    [Fact]
    public void DisposingByHandTakesTheTensorOffTheList()
    {
        using var scope = NewDisposeScope();
        var a = ones(1);
        var b = ones(1);
        var c = ones(1);
        b.Dispose();
        Assert.Equal([a, c], scope.DisposablesView.Cast<Tensor>().ToArray(), ReferenceEqualityComparer.Instance);
        scope.DisposeEverythingBut(c);
        Assert.True(a.IsInvalid);
        Assert.False(c.IsInvalid);
        Assert.Equal(1, scope.DisposablesCount);
    }

    [Fact]
    public void TensorsCanChangeTheirScope()
    {
        using var first = NewDisposeScope();
        var tensor = ones(1);
        using var second = NewDisposeScope();
        second.Attach(tensor);
        Assert.False(first.Contains(tensor));
        Assert.True(second.Contains(tensor));
        tensor.MoveToOtherDisposeScope(first);
        Assert.True(first.Contains(tensor));
        Assert.Throws<InvalidOperationException>(() => second.Attach(new MemoryStream()));
    }

    [Fact]
    public void ADisposedScopeRefusesWork()
    {
        var scope = NewDisposeScope();
        scope.Dispose();
        scope.Dispose();
        Assert.Throws<ObjectDisposedException>(() => scope.DisposeEverything());
        Assert.NotSame(scope, CurrentDisposeScope);
    }

    [Fact]
    public void ScopesClosedInTheWrongOrderOrThreadLeaveNoTrace()
    {
        var outer = NewDisposeScope();
        var inner = NewDisposeScope();
        outer.Dispose();
        using (var tensor = ones(1)) Assert.True(inner.Contains(tensor));
        var other = new Thread(inner.Dispose);
        other.Start();
        other.Join();
        Assert.Null(CurrentDisposeScope);
        using var free = ones(1);
        Assert.False(inner.Contains(free));
    }

    [Fact]
    public void ScopesBelongToTheirThread()
    {
        using var scope = NewDisposeScope();
        Tensor? made = null;
        var other = new Thread(() => made = ones(1));
        other.Start();
        other.Join();
        Assert.False(scope.Contains(made!));
        made!.Dispose();
    }
}
