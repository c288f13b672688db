namespace GPC.Testing;

/// <summary>Smaller cases: fewer rows and clusters, weights 1, then numbers that are 0 or have fewer digits.</summary>
static class CaseShrinker
{
    public static IEnumerable<ObjectiveCase> Shrink(ObjectiveCase one, CaseBounds bounds) =>
        Sizes(one, bounds).Concat(Weights(one)).Concat(Numbers(one));

    static IEnumerable<ObjectiveCase> Sizes(ObjectiveCase one, CaseBounds bounds) =>
        from size in one.RowSizes.Concat(one.ClusterSizes).Distinct()
        let length = one.LengthOf(size)
        from kept in Kept(length)
        where kept.Count >= (one.RowSizes.Contains(size) ? bounds.MinimumRows : bounds.MinimumClusters)
        select one.Take(size, kept);

    // Half of them, then all but one.
    static IEnumerable<IReadOnlyList<int>> Kept(int length)
    {
        if (length > 3)
        {
            yield return [.. Enumerable.Range(0, length / 2)];
            yield return [.. Enumerable.Range(length / 2, length - (length / 2))];
        }
        for (var left = 0; left < length && length > 1; left++)
            yield return [.. Enumerable.Range(0, length).Where(index => index != left)];
    }

    static IEnumerable<ObjectiveCase> Weights(ObjectiveCase one)
    {
        for (var i = 0; i < one.Weights.Count; i++)
        {
            if (one.Weights[i] != 1)
                yield return one with
                {
                    Weights = [.. one.Weights.Select((weight, index) => index == i ? 1 : weight)],
                };
        }
    }

    static IEnumerable<ObjectiveCase> Numbers(ObjectiveCase one)
    {
        for (var i = 0; i < one.Inputs.Count; i++)
        {
            if (one.Inputs[i].IsDistribution)
                continue;
            foreach (var smaller in Numbers(one.Inputs[i].Numbers))
                yield return one with
                {
                    Inputs = [.. one.Inputs.Select((input, index) => index == i ? input with { Numbers = smaller } : input)],
                };
        }
    }

    static IEnumerable<double[,]> Numbers(double[,] numbers)
    {
        if (numbers.Length > 1 && Grids.Flat(numbers).Any(number => number != 0))
            yield return new double[numbers.GetLength(0), numbers.GetLength(1)];
        for (var place = 0; place < numbers.Length; place++)
        {
            var (row, column) = (place / numbers.GetLength(1), place % numbers.GetLength(1));
            foreach (var smaller in Smaller(numbers[row, column]))
                yield return Grids.Map(numbers, (r, c, number) => (r, c) == (row, column) ? smaller : number);
        }
    }

    // 0, the whole part, a tenth, one less.
    static IEnumerable<double> Smaller(double number) =>
        new[]
        {
            0,
            Math.Truncate(number),
            Math.Abs(number) >= 10 ? Math.Truncate(number / 10) : number,
            Math.Truncate(number) - Math.Sign(number),
        }
            .Where(smaller => Math.Abs(smaller) < Math.Abs(number))
            .Distinct();
}
