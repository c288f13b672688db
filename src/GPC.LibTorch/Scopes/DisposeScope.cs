namespace TorchSharp;

/// <summary>
/// Disposes the tensors that were made on this thread while it was the innermost scope. Get one from <see cref="torch.NewDisposeScope"/>; what must
/// live longer is moved to the outer scope or detached. Scopes own tensors only.
/// </summary>
public sealed partial class DisposeScope : IDisposable
{
    [ThreadStatic] private static DisposeScope? t_current;

    private readonly Lock _lock = new();
    private readonly DisposeScope? _outer;
    private torch.Tensor? _first;
    private torch.Tensor? _last;
    private int _count;
    private bool _disposed;

    internal DisposeScope()
    {
        _outer = t_current;
        t_current = this;
    }

    internal static DisposeScope? Current => t_current is { _disposed: true } gone ? t_current = gone.NextAlive() : t_current;

    /// <summary>How many tensors the scope will dispose.</summary>
    public int DisposablesCount => _count;

    /// <summary>The tensors that the scope will dispose, oldest first.</summary>
    public IReadOnlyList<IDisposable> DisposablesView => Snapshot();

    /// <summary>Disposes every tensor of the scope and makes the outer scope the current one.</summary>
    public void Dispose()
    {
        if (_disposed) return;
        DisposeEverything();
        _disposed = true;
        if (t_current == this) t_current = NextAlive();
    }

    /// <summary>Disposes every tensor of the scope; the scope goes on.</summary>
    public void DisposeEverything()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        while (TakeFirst() is { } tensor) tensor.Dispose();
    }

    /// <summary>True if the scope will dispose <paramref name="disposable"/>.</summary>
    public bool Contains(IDisposable disposable) => disposable is torch.Tensor tensor && tensor.OwningDisposeScope == this;

    /// <summary>Takes a tensor that was disposed elsewhere off the scope's list.</summary>
    public void MarkAsDisposed(IDisposable disposable)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (disposable is torch.Tensor tensor) Remove(tensor);
    }

    internal void Add(torch.Tensor tensor)
    {
        lock (_lock)
        {
            tensor.OwningDisposeScope = this;
            tensor.PreviousInScope = _last;
            if (_last is null) _first = tensor;
            else _last.NextInScope = tensor;
            _last = tensor;
            _count++;
        }
    }

    internal bool Remove(torch.Tensor tensor)
    {
        lock (_lock)
        {
            if (tensor.OwningDisposeScope != this) return false;
            Unlink(tensor);
            return true;
        }
    }

    private torch.Tensor? TakeFirst()
    {
        lock (_lock)
        {
            var tensor = _first;
            if (tensor is not null) Unlink(tensor);
            return tensor;
        }
    }

    private void Unlink(torch.Tensor tensor)
    {
        if (tensor.PreviousInScope is { } previous) previous.NextInScope = tensor.NextInScope;
        else _first = tensor.NextInScope;
        if (tensor.NextInScope is { } next) next.PreviousInScope = tensor.PreviousInScope;
        else _last = tensor.PreviousInScope;
        tensor.PreviousInScope = null;
        tensor.NextInScope = null;
        tensor.OwningDisposeScope = null;
        _count--;
    }

    private List<torch.Tensor> Snapshot()
    {
        lock (_lock)
        {
            var tensors = new List<torch.Tensor>(_count);
            for (var tensor = _first; tensor is not null; tensor = tensor.NextInScope) tensors.Add(tensor);
            return tensors;
        }
    }

    private DisposeScope? NextAlive()
    {
        var scope = this;
        while (scope is { _disposed: true }) scope = scope._outer;
        return scope;
    }
}
