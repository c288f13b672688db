using System.Runtime.CompilerServices;
using GPC.Numerics;
using static TorchSharp.torch;

namespace GPC.Perceptrons;

/// <summary><c>x W^T + b</c>.</summary>
internal sealed unsafe class LinearStage(Tensor weight, Tensor? bias) : Stage
{
    private readonly int outputs = (int)weight.shape[0];

    internal override IReadOnlyList<Tensor> Parameters { get; } = bias is null ? [weight] : [weight, bias];

    internal override int Outputs(int features) => weight.shape[1] == features ? outputs : 0;

    internal override void Forward<V>(float* input, float* result, int features, int columns) =>
        Products.Multiply<V>(new(Memory.Of(weight), features, 1), input, bias is null ? null : Memory.Of(bias), result, outputs, features, columns);

    internal override float* Backward<V>(float* input, float* result, float* gradient, float* other, int features, int columns)
    {
        Products.Multiply<V>(new(Memory.Of(weight), 1, features), gradient, null, other, features, outputs, columns);
        return other;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override void AddGradients<V>(float* input, float* gradient, float* sums, int features, int columns)
    {
        Products.AddOuter<V>(gradient, input, sums, outputs, features, columns);
        if (bias is null) return;
        sums += (nint)outputs * features;
        for (var output = 0; output < outputs; output++)
        {
            var sum = V.Create(0f);
            for (var column = 0; column < columns; column += V.Count) sum += V.Load(new(gradient), ((nint)output * columns) + column);
            sums[output] += V.Sum(sum);
        }
    }
}
