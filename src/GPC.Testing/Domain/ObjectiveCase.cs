using System.Globalization;
using GPC.Objectives;
using GPC.Terms;
using static TorchSharp.torch;

namespace GPC.Testing;

/// <summary>Numbers to evaluate an objective on.</summary>
/// <param name="Objective">The objective.</param>
/// <param name="Inputs">Numbers for each input.</param>
/// <param name="Weights">A weight for each term.</param>
public sealed record ObjectiveCase(Objective Objective, IReadOnlyList<InputTable> Inputs, IReadOnlyList<double> Weights)
{
    /// <summary>The largest absolute value of an input, at least 1.</summary>
    public double Magnitude => Math.Max(1, Inputs.Max(input => input.Magnitude));

    /// <summary>How much the options, such as a temperature, may magnify the inputs.</summary>
    internal double OptionScale =>
        Objective
            .Options.Select(option => Math.Abs(option.Default))
            .Where(option => option > 0)
            .Select(option => Math.Max(option, 1 / option))
            .Append(1)
            .Max();

    /// <summary>The numbers of the sizes of rows.</summary>
    public IReadOnlyList<int> RowSizes => [.. Inputs.Select(input => input.Input.Rows).OfType<int>().Distinct()];

    /// <summary>The numbers of the sizes of clusters.</summary>
    public IReadOnlyList<int> ClusterSizes => [.. Inputs.Select(input => input.Input.Clusters).OfType<int>().Distinct()];

    /// <summary>How many rows or clusters a size is.</summary>
    /// <param name="size">The number of the size.</param>
    public int LengthOf(int size) =>
        Inputs
            .Select(input =>
                input.Input.Rows == size ? input.Numbers.GetLength(0)
                : input.Input.Clusters == size ? input.Numbers.GetLength(1)
                : 0
            )
            .First(length => length > 0);

    /// <summary>The same case with the rows or clusters of a size taken in an order, in all inputs that have it.</summary>
    /// <param name="size">The number of the size.</param>
    /// <param name="order">Which to take.</param>
    public ObjectiveCase Take(int size, IReadOnlyList<int> order) =>
        this with
        {
            Inputs = [.. Inputs.Select(input => input.Take(size, order))],
        };

    /// <summary>The same case with other numbers for one input.</summary>
    /// <param name="index">Which input.</param>
    /// <param name="change">The new number, from row, cluster and old number.</param>
    public ObjectiveCase Change(int index, Func<int, int, double, double> change) =>
        this with
        {
            Inputs = [.. Inputs.Select((input, i) => i == index ? input with { Numbers = Grids.Map(input.Numbers, change) } : input)],
        };

    /// <summary>The inputs as values of the term language.</summary>
    public IReadOnlyList<TermValue> Values() => [.. Inputs.Select(input => input.ToValue())];

    /// <summary>The inputs as tensors.</summary>
    /// <param name="type">Their type.</param>
    public IReadOnlyList<Tensor> Tensors(ScalarType type) => [.. Inputs.Select(input => input.ToTensor(type))];

    /// <summary>The inputs as small tables, and the weights that are not 1.</summary>
    public override string ToString() =>
        string.Join(
            '\n',
            Inputs
                .Select(input => input.ToString())
                .Concat(
                    Objective
                        .Terms.Zip(Weights, (term, weight) => (Term: term, Weight: weight))
                        .Where(pair => pair.Weight != 1)
                        .Select(pair => string.Create(CultureInfo.InvariantCulture, $"weight of {pair.Term.Name}: {pair.Weight}"))
                )
        );
}
