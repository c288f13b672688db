using System.Runtime.InteropServices;
using GPC.LibTorch;

namespace TorchSharp;

/// <summary>PyTorch for .NET: TorchSharp's entry point, here over the system's libtorch.</summary>
public static partial class torch
{
    /// <summary>8-bit unsigned integer.</summary>
    public static readonly ScalarType uint8 = ScalarType.Byte;

    /// <summary>8-bit signed integer.</summary>
    public static readonly ScalarType int8 = ScalarType.Int8;

    /// <summary>16-bit signed integer.</summary>
    public static readonly ScalarType int16 = ScalarType.Int16;

    /// <summary>32-bit signed integer.</summary>
    public static readonly ScalarType int32 = ScalarType.Int32;

    /// <summary>64-bit signed integer.</summary>
    public static readonly ScalarType int64 = ScalarType.Int64;

    /// <summary>Brain float, 16 bits.</summary>
    public static readonly ScalarType bfloat16 = ScalarType.BFloat16;

    /// <summary>IEEE half precision.</summary>
    public static readonly ScalarType float16 = ScalarType.Float16;

    /// <summary>IEEE single precision.</summary>
    public static readonly ScalarType float32 = ScalarType.Float32;

    /// <summary>IEEE double precision.</summary>
    public static readonly ScalarType float64 = ScalarType.Float64;

    /// <summary>Complex number of two single-precision parts.</summary>
    public static readonly ScalarType complex64 = ScalarType.ComplexFloat32;

    /// <summary>Complex number of two double-precision parts.</summary>
    public static readonly ScalarType complex128 = ScalarType.ComplexFloat64;

    /// <summary>Truth value.</summary>
    public static readonly ScalarType @bool = ScalarType.Bool;

    /// <summary>16-bit signed integer.</summary>
    public static readonly ScalarType @short = ScalarType.Int16;

    /// <summary>32-bit signed integer.</summary>
    public static readonly ScalarType @int = ScalarType.Int32;

    /// <summary>64-bit signed integer.</summary>
    public static readonly ScalarType @long = ScalarType.Int64;

    /// <summary>IEEE half precision.</summary>
    public static readonly ScalarType half = ScalarType.Float16;

    /// <summary>IEEE single precision.</summary>
    public static readonly ScalarType @float = ScalarType.Float32;

    /// <summary>IEEE double precision.</summary>
    public static readonly ScalarType @double = ScalarType.Float64;

    /// <summary>Complex number of two single-precision parts.</summary>
    public static readonly ScalarType cfloat = ScalarType.ComplexFloat32;

    /// <summary>Complex number of two double-precision parts.</summary>
    public static readonly ScalarType cdouble = ScalarType.ComplexFloat64;

    /// <summary>The version of the libtorch in use, such as <c>1.13.1</c>.</summary>
    public static unsafe string __version__ => Marshal.PtrToStringUTF8((nint)Native.gpc_version())!;

    /// <summary>The innermost scope of this thread, or null.</summary>
    public static DisposeScope? CurrentDisposeScope => DisposeScope.Current;

    /// <summary>Starts a scope: tensors made on this thread from now on are disposed with it.</summary>
    public static DisposeScope NewDisposeScope() => new();

    /// <summary>The floating-point type of new tensors when none is given; <c>Float32</c> at first.</summary>
    public static ScalarType get_default_dtype() => (ScalarType)Native.gpc_get_default_dtype();

    /// <summary>Sets the floating-point type of new tensors when none is given.</summary>
    public static void set_default_dtype(ScalarType dtype) => TorchError.Check(Native.gpc_set_default_dtype((int)dtype));

    /// <summary>True for the integer types, <c>Bool</c> excluded.</summary>
    public static bool is_integral(ScalarType type) => type is
        ScalarType.Byte or ScalarType.Int8 or ScalarType.Int16 or ScalarType.Int32 or ScalarType.Int64;

    /// <summary>True for the real floating-point types.</summary>
    public static bool is_floating_point(ScalarType type) => type is
        ScalarType.Float16 or ScalarType.Float32 or ScalarType.Float64 or ScalarType.BFloat16;

    /// <summary>True for the complex types.</summary>
    public static bool is_complex(ScalarType type) => type is ScalarType.ComplexFloat32 or ScalarType.ComplexFloat64;

    /// <summary>True if the tensor has an integer type.</summary>
    public static bool is_integral(Tensor t)
    {
        ArgumentNullException.ThrowIfNull(t);
        return t.is_integral();
    }

    /// <summary>True if the tensor has a real floating-point type.</summary>
    public static bool is_floating_point(Tensor input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return input.is_floating_point();
    }

    /// <summary>True if the tensor has a complex type.</summary>
    public static bool is_complex(Tensor input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return input.is_complex();
    }

    /// <summary>True if <paramref name="obj"/> is a tensor.</summary>
    public static bool is_tensor(object obj) => obj is Tensor;

    /// <summary>Number of elements.</summary>
    public static long numel(Tensor input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return input.numel();
    }

    /// <summary>Threads that one operator may use.</summary>
    public static int get_num_threads() => Native.gpc_get_num_threads();

    /// <summary>Sets how many threads one operator may use. For small tensors one is by far the fastest.</summary>
    public static void set_num_threads(int num)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(num, 1);
        TorchError.Check(Native.gpc_set_num_threads(num));
    }

    /// <summary>Threads for operators that run side by side.</summary>
    public static int get_num_interop_threads() => Native.gpc_get_num_interop_threads();

    /// <summary>Sets the threads for operators that run side by side; only once, before the first parallel work.</summary>
    public static void set_num_interop_threads(int num)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(num, 1);
        TorchError.Check(Native.gpc_set_num_interop_threads(num));
    }
}
