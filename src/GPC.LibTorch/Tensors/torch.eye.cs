using GPC.LibTorch;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>An identity matrix <c>(rows, columns)</c>, square where columns is -1.</summary>
    public static Tensor eye(
        long rows, long columns = -1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        NamedTensors.Refuse(names);
        using var call = new Call(Operators.eye_m);
        call.Int(rows);
        call.Int(columns == -1 ? rows : columns);
        call.Type(dtype);
        call.Default();
        call.FactoryDevice(device);
        call.Default();
        var result = call.ToTensor();
        return requires_grad ? result.requires_grad_() : result;
    }
}
