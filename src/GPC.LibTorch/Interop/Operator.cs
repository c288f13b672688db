using System.Runtime.InteropServices;

namespace GPC.LibTorch;

/// <summary>An ATen operator, such as <c>aten::add</c> with overload <c>Tensor</c>, found in libtorch on first use.</summary>
internal sealed unsafe class Operator(string name, string overload)
{
    private nint _handle;

    /// <summary>The operator's name as libtorch prints it, e.g. <c>aten::add.Tensor</c>.</summary>
    internal string Name => overload.Length == 0 ? name : $"{name}.{overload}";

    /// <summary>The native handle, valid as long as the process lives.</summary>
    internal nint Handle => _handle != 0 ? _handle : Find();

    /// <summary>The schema line that this libtorch reports.</summary>
    internal string Schema
    {
        get
        {
            TorchError.Check(Native.gpc_operator_schema(Handle, out var text));
            try
            {
                return Marshal.PtrToStringUTF8((nint)text)!;
            }
            finally
            {
                Native.gpc_free(text);
            }
        }
    }

    private nint Find()
    {
        TorchError.Check(Native.gpc_operator_find(name, overload, out var handle));
        return _handle = handle;
    }
}
