using FsCheck;
using FsCheck.Fluent;

namespace GPC.Generators.Tests.Objectives;

/// <summary>Random expressions. Logarithms, roots and quotients get arguments that are in their domain.</summary>
static class Trees
{
    // What makes each type from others, one entry for each way; the first entries are leaves.
    static readonly Dictionary<char, string[]> Leaves = new()
    {
        ['L'] = ["z", "w"],
        ['P'] = ["Softmax(z)", "Softmax(w)"],
        ['Q'] = ["LogSoftmax(z)", "LogSoftmax(w)"],
        ['M'] = ["x", "z", "w"],
        ['R'] = ["r", "LogSumExp(z)"],
        ['C'] = ["c", "MeanOverRows(x)"],
        ['S'] = ["Mean(r)", "Mean(x)"],
    };

    static readonly Dictionary<char, (string Template, string Children)[]> Ways = new()
    {
        ['L'] =
        [
            ("({0} + {1})", "LL"),
            ("({0} * 0.7)", "L"),
            ("({0} - {1})", "LR"),
            ("({0} + {1})", "LC"),
            ("({0} / a)", "L"),
            ("AsLogits({0})", "M"),
            ("StopGradient({0})", "L"),
            ("(-{0})", "L"),
        ],
        ['P'] = [("Softmax({0})", "L"), ("Softmax({0})", "L"), ("Exp({0})", "Q")],
        ['Q'] = [("LogSoftmax({0})", "L"), ("Log({0})", "P")],
        ['M'] =
        [
            ("({0} * {1})", "PQ"),
            ("({0} * {1})", "MM"),
            ("({0} + {1})", "MM"),
            ("({0} - {1})", "MM"),
            ("({0} - {1})", "MR"),
            ("({0} * {1})", "MC"),
            ("({0} * {1})", "RM"),
            ("Square({0})", "M"),
            ("Abs({0})", "M"),
            ("Max({0}, {1})", "MM"),
            ("Max({0}, 0.1)", "M"),
            ("({0} / (1 + Square({1})))", "MM"),
            ("Sqrt(1 + Square({0}))", "M"),
            ("Log(1 + Abs({0}))", "M"),
            ("Exp(-Abs({0}))", "M"),
            ("StopGradient({0})", "M"),
            ("({0} * {1})", "SM"),
            ("({0} + 0)", "P"),
            ("({0} - 0)", "Q"),
            ("(1 / (2 + Square({0})))", "M"),
            ("({0} / {1})", "MS+"),
        ],
        ['R'] =
        [
            ("LogSumExp({0})", "L"),
            ("CrossEntropy({0}, {1})", "PQ"),
            ("Entropy({0})", "P"),
            ("KlDivergence({0}, {1})", "PQ"),
            ("SumOverClusters({0})", "M"),
            ("MeanOverClusters({0})", "M"),
            ("MaxOverClusters({0})", "M"),
            ("({0} + {1})", "RR"),
            ("({0} * {1})", "RR"),
            ("({0} - {1})", "RS"),
            ("Square({0})", "R"),
            ("Sqrt(1 + Square({0}))", "R"),
            ("StopGradient({0})", "R"),
            ("Log(SumOverClusters(Exp({0} * 0.5)))", "L"),
        ],
        ['C'] =
        [
            ("MeanOverRows({0})", "M"),
            ("MeanOverRows({0})", "P"),
            ("SumOverRows({0})", "P"),
            ("Log(MeanOverRows({0}))", "P"),
            ("({0} + {1})", "CC"),
            ("({0} * {1})", "CC"),
            ("Square({0})", "C"),
            ("Abs({0})", "C"),
            ("Sqrt(0.5 + Square({0}))", "C"),
            ("({0} / (1 + Square({1})))", "CC"),
            ("({0} - {1})", "CS"),
            ("Max({0}, {1})", "CC"),
            ("Diagonal(MatMul(Transpose({0}), {1}))", "MM"),
        ],
        ['S'] =
        [
            ("Mean({0})", "R"),
            ("Mean({0})", "C"),
            ("Sum({0})", "C"),
            ("Mean({0})", "M"),
            ("Sum({0})", "R"),
            ("Entropy(MeanOverRows({0}))", "P"),
            ("({0} + {1})", "SS"),
            ("({0} * {1})", "SS"),
            ("({0} - {1})", "SS"),
            ("({0} * a)", "S"),
            ("(-{0})", "S"),
            ("Sqrt(1 + Square({0}))", "S"),
            ("Log(1 + Square({0}))", "S"),
            ("({0} / Rows(x))", "S"),
            ("Mean(MatMul({0}, Transpose({1})))", "MM"),
            ("Mean(Square(MatMul(Transpose({0}), {1}) / Rows(x)))", "MM"),
        ],
    };

    /// <summary>Scalars, the larger the size.</summary>
    public static Gen<Tree> Scalar { get; } = Gen.Sized(size => OfType('S', size));

    static Gen<Tree> OfType(char type, int size) =>
        size <= 1
            ? Gen.Elements(Leaves[type]).Select(leaf => new Tree(type, leaf))
            : Gen.Elements(Ways[type])
                .SelectMany(way =>
                    Children(way.Children.Replace("S+", "+", StringComparison.Ordinal), size)
                        .Select(children => new Tree(type, way.Template, children))
                );

    // The size is shared among the children. A plus stands for a scalar that is positive.
    static Gen<Tree[]> Children(string types, int size) =>
        Gen.CollectToArray(types, type =>
            type == '+'
                ? OfType('S', size / 4).Select(tree => new Tree('+', "(1 + Square({0}))", tree))
                : OfType(type, (size - 1) / types.Length)
        );
}
