using static TorchSharp.torch;

namespace GPC.Numerics;

public sealed partial class KernelContext<T>
{
    /// <summary>A matrix for a row loop to write, because a tensor operation reads it.</summary>
    public Block<T> NewMatrix(int value, int rowsSize, int clustersSize)
    {
        matrices[value] = empty(sizes[rowsSize], sizes[clustersSize], dtype: Type);
        return BlockOf(matrices[value]);
    }

    /// <summary>A matrix for row loops to read.</summary>
    public Block<T> Matrix(int value) => BlockOf(matrices[value]);

    /// <summary>A matrix for tensor operations to read.</summary>
    public Tensor MatrixTensor(int value) => matrices[value];

    /// <summary>An input for tensor operations to read.</summary>
    public Tensor InputTensor(int input) => inputs[input];

    /// <summary>Keeps the result of a tensor operation.</summary>
    public void SetMatrix(int value, Tensor matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        matrices[value] = matrix.contiguous();
    }

    /// <summary>Keeps the result of a tensor operation that has one number for each cluster.</summary>
    public double[] SetClusters(int value, Tensor numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        using var contiguous = numbers.contiguous();
        var elements = Elements(contiguous);
        var values = Clusters(value, elements.Length);
        for (var i = 0; i < elements.Length; i++)
            values[i] = Element.ToDouble(elements[i]);
        Publish(value);
        return values;
    }

    /// <summary>A value for each cluster, for tensor operations to read.</summary>
    public Tensor ClustersTensor(int value) => tensor(clusters[value].Values, dtype: Type);
}
