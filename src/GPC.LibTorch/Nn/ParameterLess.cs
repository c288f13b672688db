using static TorchSharp.torch;

namespace GPC.LibTorch;

/// <summary>What modules without parameters say to components.</summary>
internal static class ParameterLess
{
    internal static InvalidOperationException Refusal(nn.Module module, string what) =>
        new($"{module.GetName()} is declared 'parameter-less': it cannot register {what}.");
}
