using System.Runtime.InteropServices;

namespace GPC.LibTorch;

/// <summary>What an <see cref="Argument"/> holds. Must agree with <c>Native/gpc.h</c>.</summary>
internal enum Tag
{
    None = 0,
    Default = 1,
    Tensor = 2,
    TensorList = 3,
    OptionalTensorList = 4,
    Int = 5,
    Double = 6,
    Bool = 7,
    String = 8,
    IntList = 9,
    DoubleList = 10,
    BoolList = 11,
    Complex = 12,
    Device = 13,
    Generator = 14,
}

/// <summary>One argument or result of a native call: a tag, the length of a list or string, and the value or a pointer to it.</summary>
[StructLayout(LayoutKind.Explicit, Size = 16)]
internal struct Argument
{
    [FieldOffset(0)] public Tag Tag;
    [FieldOffset(4)] public int Length;
    [FieldOffset(8)] public long Int;
    [FieldOffset(8)] public double Double;
    [FieldOffset(8)] public nint Pointer;
}
