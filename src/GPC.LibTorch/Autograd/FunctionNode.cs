using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using TorchSharp;

namespace GPC.LibTorch;

/// <summary>
/// The managed half of an autograd node whose backward is written in C#. The native half owns this object through a handle and calls
/// <see cref="Apply"/> when gradients arrive; it frees the handle when the graph lets go of the node.
/// </summary>
internal sealed unsafe class FunctionNode
{
    private static readonly Operator s_function = new("autograd.Function", "");

    private readonly Func<torch.autograd.AutogradContext, List<torch.Tensor>, List<torch.Tensor>> _backward;
    private readonly string _name;
    private readonly bool[] _isTensor;
    private readonly torch.Tensor[] _inputs;
    private readonly bool _executable;
    private (long[] Shape, torch.ScalarType Type, torch.Device Device)[] _outputs = [];
    private nint _node;
    private nint _address;

    static FunctionNode() => Native.gpc_function_callback(&ApplyCallback);

    internal FunctionNode(
        string name, object?[] arguments, Func<torch.autograd.AutogradContext, List<torch.Tensor>, List<torch.Tensor>> backward)
    {
        _name = name;
        _backward = backward;
        _isTensor = [.. arguments.Select(argument => argument is torch.Tensor { IsInvalid: false })];
        _inputs = [.. arguments.OfType<torch.Tensor>().Where(tensor => !tensor.IsInvalid)];
        Context = new torch.autograd.AutogradContext(this);

        using var inputs = new TensorUses(_inputs, s_function, "apply");
        var handle = GCHandle.Alloc(this);
        TorchError.Check(Native.gpc_function_new(GCHandle.ToIntPtr(handle), name, inputs.Handles, inputs.Count, out var executable, out _node));
        _executable = executable != 0;
        _address = Native.gpc_function_address(_node);
    }

    internal torch.autograd.AutogradContext Context { get; }

    /// <summary>Connects the outputs of the forward computation to the graph and lets go of the native node.</summary>
    internal List<torch.Tensor> Connect(List<torch.Tensor> outputs)
    {
        using var inputs = new TensorUses(_inputs, s_function, "apply");
        using var results = new TensorUses(outputs, s_function, "the outputs of forward");
        using var dirty = new TensorUses(Context.Dirty, s_function, "mark_dirty");
        using var constant = new TensorUses(Context.NonDifferentiable, s_function, "mark_non_differentiable");
        var handles = new nint[outputs.Count];
        fixed (nint* p = handles)
            TorchError.Check(Native.gpc_function_wrap(
                _node, _executable ? 1 : 0, inputs.Handles, inputs.Count, results.Handles, results.Count, dirty.Handles, dirty.Count, constant.Handles,
                constant.Count, p));
        List<torch.Tensor> wrapped = [.. handles.Select(handle => torch.Tensor.FromNative(handle)!)];

        if (_executable)
        {
            _outputs = [.. wrapped.Select(output => (output.shape, output.dtype, output.device))];
            Save(wrapped, outputs);
        }
        return wrapped;
    }

    /// <summary>Lets go of the native node: from now on the graph alone keeps it.</summary>
    internal void Forget()
    {
        var node = Interlocked.Exchange(ref _node, 0);
        if (node != 0) Native.gpc_function_forget(node);
    }

    /// <summary>The tensors that forward saved; only while backward runs.</summary>
    internal List<torch.Tensor> Saved(int count)
    {
        if (_address == 0) throw new InvalidOperationException($"{_name}: saved tensors can be read in backward only, of an operation that is recorded.");
        var handles = new nint[count];
        fixed (nint* p = handles) TorchError.Check(Native.gpc_function_saved(_address, p, count));
        return [.. handles.Select(handle => torch.Tensor.FromNative(handle)!)]; // null where null was saved
    }

    // An output that forward saved must be saved as the graph knows it, or it would not find its node.
    private void Save(List<torch.Tensor> wrapped, List<torch.Tensor> outputs)
    {
        var saved = Context.ToSave.Select(tensor =>
        {
            var index = tensor is null ? -1 : outputs.FindIndex(output => ReferenceEquals(output, tensor));
            return index < 0 ? tensor : wrapped[index];
        });
        using var tensors = new TensorUses(saved, s_function, "save_for_backward");
        TorchError.Check(Native.gpc_function_save(_node, tensors.Handles, tensors.Count));
        Context.Saved();
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static byte* ApplyCallback(nint managed, nint* grads, int gradCount, nint* results, int count)
    {
        var node = (FunctionNode)GCHandle.FromIntPtr(managed).Target!;
        try
        {
            node.Apply(new ReadOnlySpan<nint>(grads, gradCount), new Span<nint>(results, count));
            return null;
        }
        catch (Exception e)
        {
            return Text(TorchError.Keep(e, $"{node._name}.backward"));
        }
    }

    private void Apply(ReadOnlySpan<nint> grads, Span<nint> results)
    {
        using var scope = torch.NewDisposeScope();
        var incoming = new List<torch.Tensor>();
        for (var i = 0; i < grads.Length; i++) incoming.Add(Incoming(grads[i], i)!);

        var outgoing = _backward(Context, incoming)
            ?? throw new InvalidOperationException("backward returned null; return one gradient (or null) per argument of forward.");
        while (outgoing.Count > _isTensor.Length && outgoing[^1] is null) outgoing = outgoing[..^1];
        if (outgoing.Count != _isTensor.Length)
            throw new InvalidOperationException(
                $"backward returned {outgoing.Count} gradients; expected {_isTensor.Length}, one (or null) per argument of forward.");

        var next = 0;
        for (var i = 0; i < outgoing.Count; i++)
        {
            if (_isTensor[i])
            {
                var gradient = outgoing[i];
                if (gradient is not null)
                {
                    using var use = new TensorUse(gradient, "backward");
                    results[next] = Native.gpc_tensor_retain(use.Handle);
                }
                next++;
            }
            else if (outgoing[i] is not null)
            {
                throw new InvalidOperationException($"backward returned a gradient for argument {i + 1} of forward, which is no tensor; return null there.");
            }
        }
    }

    private torch.Tensor? Incoming(nint gradient, int index)
    {
        if (gradient != 0) return new torch.Tensor(Native.gpc_tensor_retain(gradient));
        if (!Context.MaterializeGrads) return null;
        var (shape, type, device) = _outputs[index];
        return torch.zeros(shape, type, device);
    }

    // Native code frees it.
    private static byte* Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text + '\0');
        var memory = (byte*)NativeMemory.Alloc((nuint)bytes.Length);
        bytes.CopyTo(new Span<byte>(memory, bytes.Length));
        return memory;
    }
}
