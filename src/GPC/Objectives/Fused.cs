using GPC.Numerics;
using static TorchSharp.torch;

namespace GPC.Objectives;

/// <summary>
/// The fused form as one node of the autograd graph. Its forward pass computes the gradients too; the backward pass hands them out.
/// </summary>
sealed class Fused : autograd.SingleTensorFunction<Fused>
{
    const string CallKey = "call";

    // What the last backward pass on this thread gave to libtorch, which has references of its own by now. Without a dispose scope these
    // would wait for the garbage collector,
    // which does not know how large they are.
    [ThreadStatic]
    static List<Tensor>? handedOut;

    public override string Name => "GPC.Objective";

    /// <summary>Whether the fused form can run on these.</summary>
    public static bool Applies(IReadOnlyList<Tensor> inputs) =>
        inputs.All(input => HostMemory.Has(input) && input.numel() * input.element_size() <= int.MaxValue);

    public static ObjectiveValue Evaluate(FusedCall call, Tensor[] inputs)
    {
        Free();
        if (is_grad_enabled() && inputs.Any(input => input.requires_grad))
        {
            var total = apply([call, .. inputs]);
            return new ObjectiveValue(total.MoveToOuterDisposeScope(), call.Terms);
        }
        call.Run(inputs, new Tensor?[inputs.Length]);
        return new ObjectiveValue(TotalOf(call, inputs).MoveToOuterDisposeScope(), call.Terms);
    }

    /// <summary>
    /// Evaluates, and adds the gradients to those of the leaves of the inputs' graphs, as the backward pass of <see cref="Evaluate"/>'s
    /// total does, without a node.
    /// </summary>
    public static void Backward(FusedCall call, Tensor[] inputs, double factor)
    {
        Tensor?[] gradients = [.. inputs.Select(input => input.requires_grad ? empty_like(input) : null)];
        call.Run(inputs, gradients);
        if (factor != 1)
            foreach (var gradient in gradients)
                gradient?.mul_(factor);
        List<Tensor> roots = [],
            rootGradients = [];
        foreach (var (input, gradient) in inputs.Zip(gradients))
        {
            if (gradient is null)
                continue;
            if (input.is_leaf && input.grad is null)
            {
                input.grad = gradient; // As backward would do, with a copy.
                continue;
            }
            roots.Add(input);
            rootGradients.Add(gradient);
        }
        if (roots.Count > 0)
            autograd.backward(roots, rootGradients);
    }

    public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
    {
        var call = (FusedCall)vars[0];
        Tensor[] inputs = [.. vars.Skip(1).Cast<Tensor>()];
        Tensor?[] gradients = [.. inputs.Select(input => input.requires_grad ? empty_like(input) : null)];
        call.Run(inputs, gradients);
        ctx.save_for_backward([.. inputs, .. gradients.OfType<Tensor>()]);
        ctx.save_data(CallKey, call);
        return TotalOf(call, inputs);
    }

    public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output)
    {
        var call = (FusedCall)ctx.get_data(CallKey)!;
        var results = new List<Tensor>(new Tensor[call.Objective.Inputs.Count + 1]);
        try
        {
            var saved = ctx.get_saved_variables();
            Tensor[] inputs = [.. saved.Take(call.Objective.Inputs.Count)];
            int[] wanted = [.. Enumerable.Range(0, inputs.Length).Where(index => inputs[index].requires_grad)];
            var gradients = is_grad_enabled()
                ? Recorded(call, inputs, wanted, grad_output)
                : Scaled([.. saved.Skip(inputs.Length)], grad_output);
            foreach (var (index, gradient) in wanted.Zip(gradients))
                results[index + 1] = gradient!;
            if (!is_grad_enabled())
            {
                Free();
                handedOut = [grad_output, .. saved, .. gradients.OfType<Tensor>()]; // Some of them twice, which does no harm.
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // An exception that leaves a custom function's backward ends the process. A gradient of a wrong shape makes libtorch refuse,
            // which the caller sees as an exception.
            for (var index = 1; index < results.Count; index++)
                results[index] = empty(0, 0, 0, 0);
        }
        return results;
    }

    static void Free()
    {
        handedOut?.ForEach(tensor => tensor.Dispose());
        handedOut = null;
    }

    static Tensor TotalOf(FusedCall call, Tensor[] inputs) =>
        inputs[0].dtype == ScalarType.Float32 ? tensor((float)call.Total) : tensor(call.Total);

    static Tensor?[] Scaled(Tensor[] gradients, Tensor factor) =>
        (factor.dtype == ScalarType.Float32 ? factor.item<float>() : factor.item<double>()) == 1
            ? gradients
            : [.. gradients.Select(gradient => gradient * factor)];

    // The gradients as tensor operations, so that they have derivatives themselves.
    static Tensor?[] Recorded(FusedCall call, Tensor[] inputs, int[] wanted, Tensor factor) =>
        Gradients.Of(
            arguments => Objective.Total(call.Objective.TermsByTensors(arguments, call.Numbers), call.Numbers),
            inputs,
            wanted,
            factor,
            createGraph: true
        );
}
