using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using TorchSharp;

namespace GPC.LibTorch;

/// <summary>
/// One boxed call of an operator: add the arguments in the order of its schema, then finish with <see cref="Run"/> or one of the <c>To…</c> methods.
/// Use with <c>using</c>.
/// </summary>
internal readonly unsafe ref struct Call
{
    private readonly Operator _op;
    private readonly CallFrame _frame;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Call(Operator op)
    {
        _op = op;
        _frame = CallFrame.Enter();
    }

    public void Dispose() => _frame.Leave();

    // Arguments

    internal void Tensor(torch.Tensor value, string name)
    {
        if (value is null) throw new ArgumentNullException(name, $"{_op.Name} needs a tensor for '{name}', got null.");
        _frame.Next(Tag.Tensor).Pointer = _frame.Use(value, _op, name);
    }

    internal void OptionalTensor(torch.Tensor? value, string name = "an optional argument")
    {
        if (value is null) None();
        else Tensor(value, name);
    }

    internal void Tensors(IEnumerable<torch.Tensor> values, string name)
    {
        if (values is null) throw new ArgumentNullException(name, $"{_op.Name} needs a list of tensors for '{name}', got null.");
        Tensors(values as torch.Tensor[] ?? [.. values], name);
    }

    internal void Tensors(ReadOnlySpan<torch.Tensor> values, string name)
    {
        var handles = _frame.Allocate<nint>(values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is null) throw new ArgumentNullException(name, $"{_op.Name} needs tensors for '{name}', element {i} is null.");
            handles[i] = _frame.Use(values[i], _op, name);
        }
        List(Tag.TensorList, handles, values.Length);
    }

    internal void OptionalTensors(IEnumerable<torch.Tensor?> values, string name = "indices")
    {
        var list = values as torch.Tensor?[] ?? [.. values];
        var handles = _frame.Allocate<nint>(list.Length);
        for (var i = 0; i < list.Length; i++) handles[i] = list[i] is { } tensor ? _frame.Use(tensor, _op, name) : 0;
        List(Tag.OptionalTensorList, handles, list.Length);
    }

    internal void Scalar(Scalar value, string name)
    {
        if (value is null) throw new ArgumentNullException(name, $"{_op.Name} needs a number for '{name}', got null.");
        switch (value.Kind)
        {
            case ScalarKind.Integer: Int(value.Integer); break;
            case ScalarKind.Boolean: Bool(value.Integer != 0); break;
            case ScalarKind.Real: Float(value.Number.Real); break;
            default: Complex(value.Number); break;
        }
    }

    internal void OptionalScalar(Scalar? value)
    {
        if (value is null) None();
        else Scalar(value, "value");
    }

    internal void Int(long value) => _frame.Next(Tag.Int).Int = value;

    internal void OptionalInt(long? value)
    {
        if (value is { } v) Int(v);
        else None();
    }

    internal void Float(double value) => _frame.Next(Tag.Double).Double = value;

    internal void OptionalFloat(double? value)
    {
        if (value is { } v) Float(v);
        else None();
    }

    internal void Bool(bool value) => _frame.Next(Tag.Bool).Int = value ? 1 : 0;

    internal void OptionalBool(bool? value)
    {
        if (value is { } v) Bool(v);
        else None();
    }

    internal void String(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var length = Encoding.UTF8.GetByteCount(value);
        var bytes = _frame.Allocate<byte>(length);
        Encoding.UTF8.GetBytes(value, new Span<byte>(bytes, length));
        List(Tag.String, bytes, length);
    }

    internal void OptionalString(string? value)
    {
        if (value is null) None();
        else String(value);
    }

    internal void Ints(ReadOnlySpan<long> values) => List(Tag.IntList, values);

    internal void OptionalInts(long[]? values)
    {
        if (values is null) None();
        else Ints(values);
    }

    internal void Floats(ReadOnlySpan<double> values) => List(Tag.DoubleList, values);

    internal void OptionalFloats(double[]? values)
    {
        if (values is null) None();
        else Floats(values);
    }

    internal void Bools(ReadOnlySpan<bool> values) => List(Tag.BoolList, values);

    internal void Type(torch.ScalarType? value) => OptionalInt((long?)value);

    internal void Layout(layout? value) => OptionalInt((long?)value);

    // libtorch numbers the formats differently: contiguous 0, preserve 1, channels last 2.
    internal void MemoryFormat(memory_format? value) => OptionalInt(value switch
    {
        null => null,
        memory_format.contiguous_format => 0,
        memory_format.preserve_format => 1,
        _ => 2,
    });

    internal void Device(torch.Device? value)
    {
        if (value is null) None();
        else _frame.Next(Tag.Device).Int = ((long)value.type << 16) | (ushort)(short)value.index;
    }

    /// <summary>The device of a new tensor: null stands for the default device.</summary>
    internal void FactoryDevice(torch.Device? value) => Device(value ?? torch.DefaultDevice);

    internal void Generator(torch.Generator? value)
    {
        if (value is null) None();
        else _frame.Next(Tag.Generator).Pointer = value.Handle;
    }

    internal void None() => _frame.Next(Tag.None).Pointer = 0;

    /// <summary>The default value that the schema declares.</summary>
    internal void Default() => _frame.Next(Tag.Default).Pointer = 0;

    // Results

    /// <summary>Runs an operator for its effect; its results, if it has any, are dropped.</summary>
    internal void Run() => Invoke(null, -1);

    internal torch.Tensor ToTensor()
    {
        var results = stackalloc Argument[1];
        Invoke(results, 1);
        return Take(results[0]);
    }

    internal (torch.Tensor, torch.Tensor) ToTensors2()
    {
        var results = stackalloc Argument[2];
        Invoke(results, 2);
        return (Take(results[0]), Take(results[1]));
    }

    internal (torch.Tensor, torch.Tensor, torch.Tensor) ToTensors3()
    {
        var results = stackalloc Argument[3];
        Invoke(results, 3);
        return (Take(results[0]), Take(results[1]), Take(results[2]));
    }

    internal (torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor) ToTensors4()
    {
        var results = stackalloc Argument[4];
        Invoke(results, 4);
        return (Take(results[0]), Take(results[1]), Take(results[2]), Take(results[3]));
    }

    internal torch.Tensor[] ToTensorArray()
    {
        var results = stackalloc Argument[1];
        Invoke(results, 1);
        var handles = (nint*)results[0].Pointer;
        var tensors = new torch.Tensor[results[0].Length];
        for (var i = 0; i < tensors.Length; i++) tensors[i] = torch.Tensor.FromNative(handles[i])!;
        Native.gpc_free(handles);
        return tensors;
    }

    internal bool ToBool() => Value().Int != 0;

    internal long ToInt() => Value().Int;

    internal double ToDouble() => Value().Double;

    internal Scalar ToScalar()
    {
        var value = Value();
        return value.Tag switch
        {
            Tag.Double => value.Double,
            Tag.Bool => value.Int != 0,
            _ => value.Int,
        };
    }

    private void Complex(Complex value)
    {
        var parts = _frame.Allocate<double>(2);
        parts[0] = value.Real;
        parts[1] = value.Imaginary;
        List(Tag.Complex, parts, 2);
    }

    private void List<T>(Tag tag, ReadOnlySpan<T> values) where T : unmanaged
    {
        var memory = _frame.Allocate<T>(values.Length);
        values.CopyTo(new Span<T>(memory, values.Length));
        List(tag, memory, values.Length);
    }

    private void List(Tag tag, void* memory, int length)
    {
        ref var argument = ref _frame.Next(tag);
        argument.Pointer = (nint)memory;
        argument.Length = length;
    }

    private void Invoke(Argument* results, int count) =>
        TorchError.Check(Native.gpc_operator_call(_op.Handle, _frame.Arguments, _frame.Count, results, count));

    private Argument Value()
    {
        var results = stackalloc Argument[1];
        Invoke(results, 1);
        return results[0];
    }

    // An undefined tensor (such as the gradient of an input that has none) is null.
    private static torch.Tensor Take(in Argument result) => torch.Tensor.FromNative(result.Pointer, result.Length)!;
}
