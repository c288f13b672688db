namespace GPC.LibTorch;

/// <summary>A group's settings of <see cref="TorchSharp.Modules.Adam"/> or, with decoupled decay, <see cref="TorchSharp.Modules.AdamW"/>.</summary>
readonly record struct AdamSettings(
    double Rate, double Beta1, double Beta2, double Eps, double WeightDecay, bool Decoupled, bool AmsGrad, bool Maximize);
