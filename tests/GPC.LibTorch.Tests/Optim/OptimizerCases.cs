using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;

namespace GPC.LibTorch.Tests.Optim;

/// <summary>Every optimizer with every option, in Python and here.</summary>
public static class OptimizerCases
{
    static readonly (string Python, Func<IEnumerable<Parameter>, OptimizerHelper> Make)[] cases =
    [
        ("SGD(p, 0.1)", p => optim.SGD(p, 0.1)),
        ("SGD(p, 0.1, momentum=0.9)", p => optim.SGD(p, 0.1, momentum: 0.9)),
        ("SGD(p, 0.1, momentum=0.9, dampening=0.3)", p => optim.SGD(p, 0.1, momentum: 0.9, dampening: 0.3)),
        ("SGD(p, 0.1, weight_decay=0.05)", p => optim.SGD(p, 0.1, weight_decay: 0.05)),
        ("SGD(p, 0.05, momentum=0.8, nesterov=True)", p => optim.SGD(p, 0.05, momentum: 0.8, nesterov: true)),
        ("SGD(p, 0.001, maximize=True)", p => optim.SGD(p, 0.001, maximize: true)),
        ("SGD(p, 0.001, momentum=0.9, weight_decay=0.05, nesterov=True, maximize=True)",
            p => optim.SGD(p, 0.001, momentum: 0.9, weight_decay: 0.05, nesterov: true, maximize: true)),
        ("Adam(p)", p => optim.Adam(p)),
        ("Adam(p, 0.05, betas=(0.8, 0.95))", p => optim.Adam(p, 0.05, 0.8, 0.95)),
        ("Adam(p, 0.05, eps=0.1)", p => optim.Adam(p, 0.05, eps: 0.1)),
        ("Adam(p, 0.05, weight_decay=0.1)", p => optim.Adam(p, 0.05, weight_decay: 0.1)),
        ("Adam(p, 0.05, betas=(0.9, 0.5), amsgrad=True)", p => optim.Adam(p, 0.05, 0.9, 0.5, amsgrad: true)),
        ("Adam(p, 0.05, maximize=True)", p => optim.Adam(p, 0.05, maximize: true)),
        ("Adam(p, 0.05, weight_decay=0.1, amsgrad=True, maximize=True)",
            p => optim.Adam(p, 0.05, weight_decay: 0.1, amsgrad: true, maximize: true)),
        ("AdamW(p, weight_decay=0)", p => optim.AdamW(p)),
        ("AdamW(p, 0.05, betas=(0.8, 0.95), weight_decay=0.1)", p => optim.AdamW(p, 0.05, 0.8, 0.95, weight_decay: 0.1)),
        ("AdamW(p, 0.05, eps=0.1, weight_decay=0.1)", p => optim.AdamW(p, 0.05, eps: 0.1, weight_decay: 0.1)),
        ("AdamW(p, 0.05, betas=(0.9, 0.5), weight_decay=0.1, amsgrad=True)", p => optim.AdamW(p, 0.05, 0.9, 0.5, weight_decay: 0.1, amsgrad: true)),
        ("AdamW(p, 0.05, weight_decay=0.1, maximize=True)", p => optim.AdamW(p, 0.05, weight_decay: 0.1, maximize: true)),
        ("RMSprop(p)", p => optim.RMSProp(p)),
        ("RMSprop(p, 0.01, alpha=0.9, eps=0.01, weight_decay=0.1)", p => optim.RMSProp(p, 0.01, 0.9, 0.01, 0.1)),
        ("RMSprop(p, 0.01, momentum=0.8)", p => optim.RMSProp(p, 0.01, momentum: 0.8)),
        ("RMSprop(p, 0.01, momentum=0.5, centered=True)", p => optim.RMSProp(p, 0.01, momentum: 0.5, centered: true)),
        ("RMSprop(p, 0.01, centered=True, maximize=True)", p => optim.RMSProp(p, 0.01, centered: true, maximize: true)),
        ("Adagrad(p)", p => optim.Adagrad(p)),
        ("Adagrad(p, 0.1, lr_decay=0.1, weight_decay=0.1, initial_accumulator_value=0.2, eps=0.01)",
            p => optim.Adagrad(p, 0.1, 0.1, 0.1, 0.2, 0.01)),
    ];

    public static IEnumerable<string> Names => cases.Select(known => known.Python);

    public static TheoryData<string> All => [.. Names];

    public static OptimizerHelper Make(string python, IEnumerable<Parameter> parameters) =>
        cases.Single(known => known.Python == python).Make(parameters);
}
