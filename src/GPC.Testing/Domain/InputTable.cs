using GPC.Objectives;
using GPC.Terms;
using static TorchSharp.torch;

namespace GPC.Testing;

/// <summary>Numbers for one input of an objective.</summary>
/// <param name="Input">The input.</param>
/// <param name="Numbers">Its numbers, rows x clusters; one row or one column where the input does not vary over them.</param>
public sealed record InputTable(ObjectiveInput Input, double[,] Numbers)
{
    /// <summary>The largest absolute value.</summary>
    public double Magnitude => Grids.Flat(Numbers).Max(Math.Abs);

    /// <summary>Whether the numbers are, or stand for, distributions over the clusters.</summary>
    internal bool IsDistribution => Input.Type != typeof(Logits) && Input.Type != typeof(Matrix) && Input.Type != typeof(PerRow);

    /// <summary>As a value of the term language.</summary>
    public TermValue ToValue() =>
        Input.Type.Name switch
        {
            nameof(Logits) => new Logits(Numbers),
            nameof(Probabilities) => new Probabilities(Numbers),
            nameof(LogProbabilities) => new LogProbabilities(Numbers),
            nameof(PerRow) => new PerRow(Grids.Flat(Numbers)),
            nameof(PerCluster) => new PerCluster(Grids.Flat(Numbers)),
            _ => new Matrix(Numbers),
        };

    /// <summary>As a tensor of the input's dimensions.</summary>
    /// <param name="type">The tensor's type.</param>
    public Tensor ToTensor(ScalarType type)
    {
        using var flat = tensor(Grids.Flat(Numbers), dtype: ScalarType.Float64);
        long?[] sizes = [Input.Rows is null ? null : Numbers.GetLength(0), Input.Clusters is null ? null : Numbers.GetLength(1)];
        using var shaped = flat.reshape([.. sizes.OfType<long>()]);
        return shaped.to(type, copy: true);
    }

    /// <summary>The same input with the rows or clusters of a size taken in an order; distributions are made whole again.</summary>
    /// <param name="size">The number of the size.</param>
    /// <param name="order">Which to take.</param>
    public InputTable Take(int size, IReadOnlyList<int> order)
    {
        var numbers = Input.Rows == size ? Grids.Rows(Numbers, order) : Numbers;
        return Input.Clusters == size ? (this with { Numbers = Grids.Columns(numbers, order) }).Whole() : this with { Numbers = numbers };
    }

    /// <summary>The name, the type, the extent and the numbers.</summary>
    public override string ToString() =>
        $"{Input.Name}, {Input.Type.Name}, {Numbers.GetLength(0)} x {Numbers.GetLength(1)}:\n{Grids.Table(Numbers)}";

    InputTable Whole()
    {
        if (!IsDistribution)
            return this;
        var isLog = Input.Type == typeof(LogProbabilities);
        return this with
        {
            Numbers = Grids.Map(Numbers, (row, _, number) => Distributed(number, [.. Grids.Row(Numbers, row).Select(Probability)])),
        };

        double Probability(double number) => isLog ? Math.Exp(number) : number;

        double Distributed(double number, double[] all)
        {
            if (Math.Abs(all.Sum() - 1) < 1e-5)
                return number;
            var probability = all.Sum() > 0 ? Probability(number) / all.Sum() : 1.0 / all.Length;
            return (float)(isLog ? Math.Log(probability) : probability);
        }
    }
}
