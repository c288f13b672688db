using System.Runtime.InteropServices;
using TorchSharp;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;

namespace GPC.LibTorch.Tests.Optim;

/// <summary>Gradients, memory, autograd and bad input.</summary>
public class OptimizerLifeTests
{
    public static TheoryData<string> All => OptimizerCases.All;

    [Theory, MemberData(nameof(All))]
    public void AStepLeavesNoTensorBehind(string python)
    {
        using var problem = new Regression();
        using OptimizerHelper optimizer = OptimizerCases.Make(python, problem.Parameters);
        problem.Train(optimizer, 1);
        using DisposeScope scope = NewDisposeScope();
        problem.Backward(optimizer).Dispose();
        int before = scope.DisposablesCount;
        optimizer.step();
        optimizer.zero_grad();
        Assert.Equal(before, scope.DisposablesCount);
    }

    [Fact]
    public void AScopeAroundTheFirstStepDoesNotTakeTheState()
    {
        using var problem = new Regression();
        OptimizerHelper[] optimizers;
        using (NewDisposeScope())
        {
            optimizers = [.. OptimizerCases.Names.Select(known => OptimizerCases.Make(known, problem.Parameters))];
            foreach (OptimizerHelper optimizer in optimizers) problem.Train(optimizer, 1);
        }
        foreach (OptimizerHelper optimizer in optimizers)
        {
            problem.Train(optimizer, 1);
            optimizer.Dispose();
        }
    }

    [Fact]
    public void ZeroGradSetsGradientsToZeroInPlace()
    {
        using var problem = new Regression();
        using SGD optimizer = optim.SGD(problem.Parameters, 0.1);
        optimizer.zero_grad();
        Assert.Null(problem.w.grad);
        problem.Backward(optimizer).Dispose();
        using Tensor gradient = problem.w.grad!;
        Assert.NotEqual(0, gradient.abs().sum().item<float>());
        optimizer.zero_grad();
        Assert.Equal(0, gradient.abs().sum().item<float>());
    }

    [Fact]
    public void ZeroGradCutsARecordedGradientOff()
    {
        using var weight = new Parameter(ones(3));
        using SGD optimizer = optim.SGD([weight], 0.1);
        using Tensor loss = weight.pow(3).sum();
        loss.backward(null, create_graph: true);
        using Tensor gradient = weight.grad!;
        Assert.True(gradient.requires_grad);
        optimizer.zero_grad();
        Assert.False(gradient.requires_grad);
        Assert.Equal([0f, 0f, 0f], gradient.data<float>().ToArray());
    }

    // Parameters are written by managed code: autograd must still see that they changed.
    [Fact]
    public void BackwardThroughAParameterThatWasSteppedSinceFails()
    {
        using var weight = new Parameter(ones(3));
        using Adam optimizer = optim.Adam([weight], 0.1);
        using Tensor loss = weight.pow(2).sum();
        loss.backward(null, retain_graph: true);
        optimizer.step();
        Assert.Contains("modified by an inplace operation", Assert.Throws<ExternalException>(() => loss.backward()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ADisposedOptimizerDoesNotStep()
    {
        using var problem = new Regression();
        Adam optimizer = optim.Adam(problem.Parameters);
        var state = (Adam.State)optimizer.state_dict().State[0];
        problem.Train(optimizer, 1);
        optimizer.Dispose();
        optimizer.Dispose();
        Assert.True(state.exp_avg.IsInvalid);
        Assert.False(problem.w.IsInvalid);
        Assert.Throws<ObjectDisposedException>(() => optimizer.step());
    }

    [Fact]
    public void ADisposedParameterIsAnErrorThatNamesIt()
    {
        var weight = new Parameter(ones(3));
        using Adam optimizer = optim.Adam([weight]);
        weight.Dispose();
        Assert.Throws<ObjectDisposedException>(() => optimizer.step());
    }

    // The sweep must not run over memory that the state no longer has.
    [Fact]
    public void AStateOfAnotherShapeIsAnError()
    {
        using var problem = new Regression();
        using Adam optimizer = optim.Adam(problem.Parameters);
        var state = (Adam.State)optimizer.state_dict().State[0];
        state.exp_avg.Dispose();
        state.exp_avg = zeros(1, 3);
        Assert.Throws<ExternalException>(() => problem.Train(optimizer, 1));
    }

    public static TheoryData<Action<Parameter>, string> BadSettings => new()
    {
        { p => optim.SGD([p], -1), "SGD: lr is -1, it must be 0 or more." },
        { p => optim.SGD([p], double.NaN), "SGD: lr is NaN, it must be 0 or more." },
        { p => optim.SGD([p], 1, momentum: -0.5), "SGD: momentum is -0.5, it must be 0 or more." },
        { p => optim.SGD([p], 1, weight_decay: -2), "SGD: weight_decay is -2, it must be 0 or more." },
        { p => optim.SGD([p], 1, nesterov: true), "SGD: nesterov needs a momentum above 0 and a dampening of 0, found 0 and 0." },
        { p => optim.SGD([p], 1, 0.9, 0.1, nesterov: true), "SGD: nesterov needs a momentum above 0 and a dampening of 0, found 0.9 and 0.1." },
        { p => optim.Adam([p], -1), "Adam: lr is -1, it must be 0 or more." },
        { p => optim.Adam([p], beta1: 1), "Adam: beta1 is 1, it must be in [0, 1)." },
        { p => optim.Adam([p], beta2: -0.1), "Adam: beta2 is -0.1, it must be in [0, 1)." },
        { p => optim.Adam([p], eps: -1), "Adam: eps is -1, it must be 0 or more." },
        { p => optim.AdamW([p], weight_decay: -1), "AdamW: weight_decay is -1, it must be 0 or more." },
        { p => optim.AdamW([new AdamW.ParamGroup([p], lr: -3)]), "AdamW: lr is -3, it must be 0 or more." },
        { p => optim.RMSProp([p], alpha: -1), "RMSProp: alpha is -1, it must be 0 or more." },
        { p => optim.Adagrad([p], lr_decay: -1), "Adagrad: lr_decay is -1, it must be 0 or more." },
    };

    [Theory, MemberData(nameof(BadSettings), DisableDiscoveryEnumeration = true)]
    public void ASettingOutOfRangeIsAnErrorThatSaysWhatIsAllowed(Action<Parameter> make, string message)
    {
        using var weight = new Parameter(ones(3));
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => make(weight)).Message);
    }

    [Fact]
    public void OptionsOfAnotherOptimizerAreRefused()
    {
        using var weight = new Parameter(ones(3));
        using SGD optimizer = optim.SGD([weight], 0.1);
        var group = new Adam.ParamGroup([weight]);
        Assert.Contains("SGD.Options", Assert.Throws<ArgumentException>(() => optimizer.add_param_group(group)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => optimizer.add_param_group(null!));
        Assert.Throws<ArgumentNullException>(() => optim.SGD([weight, null!], 0.1));
    }

    [Fact]
    public void OwnOptimizersDeriveFromTheHelper()
    {
        using var weight = new Parameter(ones(3));
        using var optimizer = new SignDescent([weight], 0.5);
        using Tensor? loss = optimizer.step(() =>
        {
            Tensor sum = weight.sum();
            sum.backward();
            return sum;
        });
        Assert.Equal(3, loss!.item<float>());
        Assert.Equal([0.5f, 0.5f, 0.5f], weight.data<float>().ToArray());
    }

    sealed class SignDescent : OptimizerHelper
    {
        public SignDescent(IEnumerable<Parameter> parameters, double lr)
        {
            _defaults = new OptimizerOptions { LearningRate = lr };
            _parameter_groups = [new ParamGroup { Parameters = parameters, Options = _defaults }];
        }

        public override Tensor? step(Func<Tensor>? closure = null) => _step<ParamGroup>(
            group =>
            {
                foreach (Parameter parameter in group.Parameters) parameter.sub_(parameter.grad!.sign() * group.LearningRate);
            },
            closure);
    }
}
