namespace GPC.LibTorch;

/// <summary>The kinds of number that libtorch's Scalar distinguishes.</summary>
internal enum ScalarKind
{
    Integer,
    Boolean,
    Real,
    Complex,
}
