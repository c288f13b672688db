using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GPC.LibTorch;

/// <summary>The C functions of <c>Native/*.cpp</c>. Those that can fail return non-zero; <see cref="TorchError"/> turns that into an exception.</summary>
internal static unsafe partial class Native
{
    private const string Library = "GPC.LibTorch.Native";

    static Native()
    {
        NativeLibrary.SetDllImportResolver(typeof(Native).Assembly, Resolve);
        gpc_release_callback(&ReleaseManaged);
    }

    // Operators

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int gpc_operator_find(string name, string overload, out nint result);

    [LibraryImport(Library)]
    internal static partial int gpc_operator_schema(nint op, out byte* text);

    [LibraryImport(Library)]
    internal static partial int gpc_operator_call(nint op, Argument* arguments, int count, Argument* results, int resultCount);

    // Tensors

    [LibraryImport(Library)]
    internal static partial void gpc_tensor_release(nint tensor);

    [LibraryImport(Library)]
    internal static partial nint gpc_tensor_retain(nint tensor);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial long gpc_tensor_dim(nint tensor);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial long gpc_tensor_numel(nint tensor);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial void gpc_tensor_sizes(nint tensor, long* sizes);

    [LibraryImport(Library)]
    internal static partial int gpc_tensor_strides(nint tensor, long* strides);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial int gpc_tensor_dtype(nint tensor);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial long gpc_tensor_itemsize(nint tensor);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial int gpc_tensor_device(nint tensor);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial int gpc_tensor_layout(nint tensor);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial int gpc_tensor_is_contiguous(nint tensor);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial long gpc_tensor_storage_offset(nint tensor);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial long gpc_tensor_own_bytes(nint tensor);

    [LibraryImport(Library)]
    internal static partial int gpc_tensor_data(nint tensor, out nint data);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial int gpc_tensor_elements(nint tensor, int dtype, out nint first);

    [LibraryImport(Library)]
    internal static partial int gpc_tensor_written(nint tensor);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial int gpc_tensor_requires_grad(nint tensor);

    [LibraryImport(Library)]
    internal static partial int gpc_tensor_set_requires_grad(nint tensor, int value);

    [LibraryImport(Library)]
    internal static partial int gpc_tensor_is_leaf(nint tensor);

    [LibraryImport(Library)]
    internal static partial int gpc_tensor_retain_grad(nint tensor);

    [LibraryImport(Library)]
    internal static partial int gpc_tensor_grad(nint tensor, out nint grad);

    [LibraryImport(Library)]
    internal static partial int gpc_tensor_set_grad(nint tensor, nint grad);

    [LibraryImport(Library)]
    internal static partial int gpc_tensor_set_data(nint tensor, nint data);

    [LibraryImport(Library)]
    internal static partial int gpc_tensor_from_memory(void* data, long* sizes, long count, int dtype, nint managed, out nint result);

    // Autograd

    [LibraryImport(Library)]
    internal static partial int gpc_backward(
        nint* roots, nint* grads, long count, int retainGraph, int createGraph, nint* inputs, long inputCount);

    [LibraryImport(Library)]
    internal static partial int gpc_grad(
        nint* outputs, nint* grads, long count, nint* inputs, long inputCount, int retainGraph, int createGraph, int allowUnused,
        nint* results);

    [LibraryImport(Library)]
    internal static partial void gpc_function_callback(delegate* unmanaged[Cdecl]<nint, nint*, int, nint*, int, byte*> apply);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int gpc_function_new(nint managed, string name, nint* inputs, int count, out int executable, out nint node);

    [LibraryImport(Library)]
    internal static partial int gpc_function_wrap(
        nint node, int executable, nint* inputs, int inputCount, nint* outputs, int outputCount, nint* dirty, int dirtyCount,
        nint* constant, int constantCount, nint* results);

    [LibraryImport(Library)]
    internal static partial int gpc_function_save(nint node, nint* tensors, int count);

    [LibraryImport(Library)]
    internal static partial int gpc_function_saved(nint address, nint* results, int count);

    [LibraryImport(Library)]
    internal static partial nint gpc_function_address(nint node);

    [LibraryImport(Library)]
    internal static partial void gpc_function_forget(nint node);

    // Errors, memory, threads, seeds, generators, modes

    [LibraryImport(Library)]
    internal static partial byte* gpc_error();

    [LibraryImport(Library)]
    internal static partial void gpc_free(void* memory);

    [LibraryImport(Library)]
    internal static partial void gpc_release_callback(delegate* unmanaged[Cdecl]<nint, void> release);

    [LibraryImport(Library)]
    internal static partial byte* gpc_version();

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial int gpc_get_default_dtype();

    [LibraryImport(Library)]
    internal static partial int gpc_set_default_dtype(int dtype);

    [LibraryImport(Library)]
    internal static partial int gpc_get_num_threads();

    [LibraryImport(Library)]
    internal static partial int gpc_set_num_threads(int count);

    [LibraryImport(Library)]
    internal static partial int gpc_get_num_interop_threads();

    [LibraryImport(Library)]
    internal static partial int gpc_set_num_interop_threads(int count);

    [LibraryImport(Library)]
    internal static partial int gpc_manual_seed(long seed);

    [LibraryImport(Library)]
    internal static partial nint gpc_generator_default();

    [LibraryImport(Library)]
    internal static partial int gpc_generator_new(long seed, out nint generator);

    [LibraryImport(Library)]
    internal static partial void gpc_generator_release(nint generator);

    [LibraryImport(Library)]
    internal static partial void gpc_generator_set_seed(nint generator, long seed);

    [LibraryImport(Library)]
    internal static partial long gpc_generator_initial_seed(nint generator);

    [LibraryImport(Library)]
    internal static partial long gpc_generator_seed(nint generator);

    [LibraryImport(Library)]
    internal static partial int gpc_generator_get_state(nint generator, out nint state);

    [LibraryImport(Library)]
    internal static partial int gpc_generator_set_state(nint generator, nint state);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial int gpc_grad_mode();

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial void gpc_set_grad_mode(int enabled);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial int gpc_inference_mode();

    [LibraryImport(Library)]
    internal static partial nint gpc_inference_mode_enter(int enabled);

    [LibraryImport(Library)]
    internal static partial void gpc_inference_mode_leave(nint guard);

    [LibraryImport(Library)]
    internal static partial int gpc_anomaly_mode();

    [LibraryImport(Library)]
    internal static partial void gpc_set_anomaly_mode(int enabled, int checkNan);

    // Native code owned the object behind this handle and lets go of it now.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void ReleaseManaged(nint handle) => GCHandle.FromIntPtr(handle).Free();

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != Library) return 0;
        var file = Path.Combine(AppContext.BaseDirectory, $"lib{Library}.so");
        try
        {
            return File.Exists(file) ? NativeLibrary.Load(file) : NativeLibrary.Load(name, assembly, path);
        }
        catch (DllNotFoundException e)
        {
            throw new DllNotFoundException(MissingLibrary(file), e);
        }
    }

    private static string MissingLibrary(string file) => File.Exists(file)
        ? "libtorch was not found on this machine; install it with 'apt-get install libtorch-dev libopenblas0-openmp'."
        : $"The native part of GPC.LibTorch is missing ({file}); build the project with 'dotnet build' on a machine with g++ and libtorch-dev.";
}
