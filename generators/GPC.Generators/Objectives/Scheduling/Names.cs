using System.Globalization;
using GPC.Generators.Objectives.Operations;

namespace GPC.Generators.Objectives.Scheduling;

/// <summary>Names in generated code.</summary>
static class Names
{
    static readonly HashSet<string> Taken = ["frame", "part", "first", "end", "row", "rows", "at", "j", "inputs", "numbers", "options"];

    public static string Weight(string term) => "weight" + term;

    /// <summary>A declared name as a local, out of the way of generated ones, which end in a number.</summary>
    public static string Local(string declared) =>
        Taken.Contains(declared) || char.IsDigit(declared[declared.Length - 1])
            ? declared + "_"
            : Declarations.SymbolDisplayFormats.Escape(declared);

    /// <summary>The name of a computed value.</summary>
    public static string Value(Operation operation, int number) => Word(operation) + number.ToString(CultureInfo.InvariantCulture);

    static string Word(Operation operation) =>
        operation switch
        {
            Exp => "exp",
            Log => "log",
            Sqrt => "root",
            Square => "square",
            MaxOverClusters => "max",
            SumOverClusters => "sum",
            SumOverRows => "total",
            Multiply => "product",
            Add => "plus",
            Subtract => "minus",
            Divide => "ratio",
            Negate => "negative",
            MatMul or Transpose or DiagonalMatrix => "matrix",
            Diagonal => "diagonal",
            Constant => "constant",
            _ => "value",
        };
}
