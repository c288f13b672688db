using TorchSharp;

namespace GPC.LibTorch;

/// <summary>The same as <see cref="TensorUse"/> for a list of tensors, with their handles side by side. Null stands for an undefined tensor.</summary>
internal readonly unsafe ref struct TensorUses
{
    private readonly CallFrame _frame;

    internal TensorUses(IEnumerable<torch.Tensor?> tensors, Operator user, string name)
    {
        _frame = CallFrame.Enter();
        var list = tensors as IReadOnlyCollection<torch.Tensor?> ?? [.. tensors];
        Count = list.Count;
        Handles = _frame.Allocate<nint>(Count);
        var i = 0;
        try
        {
            foreach (var tensor in list) Handles[i++] = tensor is null ? 0 : _frame.Use(tensor, user, name);
        }
        catch
        {
            _frame.Leave();
            throw;
        }
    }

    internal readonly nint* Handles;

    internal readonly int Count;

    public void Dispose() => _frame.Leave();
}
