using System.Runtime.Intrinsics;

namespace GPC.Numerics;

/// <summary>Chooses the vector for a kernel.</summary>
static class Kernels
{
    /// <summary>
    /// Runs the kernel with the widest vector that the hardware has, or that <see cref="KernelChoices.VectorBits"/> says.
    /// </summary>
    public static void Run<T>(IKernel kernel, KernelContext<T> context)
        where T : unmanaged
    {
        switch (Bits)
        {
            case 512:
                kernel.Run<T, SimdVector512<T>>(context);
                break;
            case 256:
                kernel.Run<T, SimdVector256<T>>(context);
                break;
            default:
                kernel.Run<T, SimdVector128<T>>(context);
                break;
        }
    }

    /// <summary>Width of the widest vector that the hardware has, or what <see cref="KernelChoices.VectorBits"/> says.</summary>
    public static int Bits => KernelChoices.Current.VectorBits ?? BestBits;

    static int BestBits =>
        Vector512.IsHardwareAccelerated ? 512
        : Vector256.IsHardwareAccelerated ? 256
        : 128;
}
