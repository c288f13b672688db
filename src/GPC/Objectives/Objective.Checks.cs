using TorchSharp;
using static TorchSharp.torch;

namespace GPC.Objectives;

public abstract partial class Objective
{
    /// <summary>Refuses inputs with NaN or infinities, naming the first, and the terms that are not finite.</summary>
    internal void RequireFinite(IReadOnlyList<Tensor> tensors, IReadOnlyList<double> numbers)
    {
        for (var i = 0; i < tensors.Count; i++)
        {
            using var bad = tensors[i].detach().isfinite().logical_not();
            using var places = bad.nonzero();
            if (places.shape[0] == 0)
                continue;
            var place = Enumerable.Range(0, (int)places.shape[1]).Select(axis => places[0, axis].item<long>()).ToArray();
            using var value = tensors[i].detach()[[.. place.Select(index => TensorIndex.Single(index))]].to(ScalarType.Float64);
            throw new NotFiniteException(
                string.Create(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"{Name}: input '{Inputs[i].Name}' has {value.item<double>()} at [{string.Join(", ", place)}] "
                        + $"({places.shape[0]} of {tensors[i].numel()} numbers are not finite){Lost(tensors, numbers)}; expected finite "
                        + $"numbers. Look for the layer or the learning rate that lets them grow."
                ),
                Inputs[i].Name
            );
        }
    }

    string Lost(IReadOnlyList<Tensor> tensors, IReadOnlyList<double> numbers)
    {
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        var terms = TensorTerms(tensors, numbers);
        string[] lost =
        [
            .. Terms.Where((_, index) => !double.IsFinite(terms[index].to(ScalarType.Float64).item<double>())).Select(term => term.Name),
        ];
        return lost.Length == 0 ? "" : $", so {string.Join(", ", lost)} {(lost.Length == 1 ? "is" : "are")} not";
    }

    // Checked, contiguous, of one floating type.
    (Tensor[] Tensors, int[] Sizes) Prepare(IReadOnlyList<Tensor> inputs)
    {
        RequireCount(inputs);
        var sizes = new (long Length, string Where)?[sizeCount];
        for (var i = 0; i < inputs.Count; i++)
            Check(inputs[i], Inputs[i], inputs[0], sizes);
        var type = inputs.Any(tensor => tensor.dtype == ScalarType.Float64) ? ScalarType.Float64 : ScalarType.Float32;
        return ([.. inputs.Select(tensor => Converted(tensor, type))], [.. sizes.Select(size => (int)(size?.Length ?? 0))]);
    }

    void RequireCount<T>(IReadOnlyList<T> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        if (inputs.Count != Inputs.Count)
            throw new ArgumentException(
                $"{Name}: {inputs.Count} inputs; expected {Inputs.Count}: {string.Join(", ", Inputs.Select(input => input.Name))}.",
                nameof(inputs)
            );
    }

    static Tensor Converted(Tensor tensor, ScalarType type)
    {
        var converted = tensor.dtype == type ? tensor : tensor.to(type);
        return converted.is_contiguous() ? converted : converted.contiguous();
    }

    void Check(Tensor? tensor, ObjectiveInput input, Tensor first, (long Length, string Where)?[] sizes)
    {
        if (tensor is null)
            throw new ArgumentNullException(input.Name, $"{Name}: input '{input.Name}' is null; give a tensor {input.Expected}.");
        if (tensor.IsInvalid)
            throw Refused($"was disposed; expected a tensor {input.Expected}. Keep it until the call has ended");
        if (tensor.dtype is not (ScalarType.Float16 or ScalarType.BFloat16 or ScalarType.Float32 or ScalarType.Float64))
            throw Refused($"is of type {tensor.dtype}; expected a floating type. Convert it with to(ScalarType.Float32)");
        if (tensor.device_type == DeviceType.META && first.device_type == DeviceType.META)
            throw Refused("is on meta, where tensors have no numbers; expected a device that computes. Move it with to(CPU)");
        var shape = tensor.shape;
        if (shape.Length != input.Rank)
            throw Refused(
                $"has shape [{string.Join(", ", shape)}]; expected {input.Expected}. "
                    + $"{(shape.Length > input.Rank ? "Flatten it first" : "Add the missing dimension with unsqueeze")}"
            );
        if (tensor.device.ToString() != first.device.ToString())
            throw Refused(
                $"is on {tensor.device}, but '{Inputs[0].Name}' is on {first.device}; expected one device. Move it with to({first.device})"
            );
        foreach (var ((size, axis), length) in input.Axes.Zip(shape))
        {
            if (length == 0)
                throw Refused($"has no {axis} (shape [{string.Join(", ", shape)}]); expected at least one. Leave out empty batches");
            if (length > int.MaxValue)
                throw Refused($"has {length} {axis}; expected at most {int.MaxValue}. Split the batch");
            if (sizes[size] is { } before && before.Length != length)
                throw Refused(
                    $"has {length} {axis}, but {before.Where} has {before.Length}; expected the same number. Give tensors of the same "
                        + "batch and the same model"
                );
            sizes[size] ??= (length, $"'{input.Name}' ({axis})");
        }

        ArgumentException Refused(string reason) => new($"{Name}: input '{input.Name}' {reason}.", input.Name);
    }
}
