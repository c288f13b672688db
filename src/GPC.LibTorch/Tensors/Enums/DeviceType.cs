namespace TorchSharp;

/// <summary>The kinds of device that libtorch knows. The stand-in's libtorch computes on <see cref="CPU"/> and <see cref="META"/>.</summary>
public enum DeviceType
{
    /// <summary>The processor.</summary>
    CPU = 0,

    /// <summary>NVidia CUDA.</summary>
    CUDA = 1,

    /// <summary>Explicit MKL-DNN.</summary>
    MKLDNN = 2,

    /// <summary>OpenGL.</summary>
    OPENGL = 3,

    /// <summary>OpenCL.</summary>
    OPENCL = 4,

    /// <summary>Ideep.</summary>
    IDEEP = 5,

    /// <summary>AMD HIP.</summary>
    HIP = 6,

    /// <summary>FPGA.</summary>
    FPGA = 7,

    /// <summary>MSNPU.</summary>
    MSNPU = 8,

    /// <summary>XLA (TPU).</summary>
    XLA = 9,

    /// <summary>Apple Metal.</summary>
    MPS = 13,

    /// <summary>Shapes and types without data.</summary>
    META = 14,
}
