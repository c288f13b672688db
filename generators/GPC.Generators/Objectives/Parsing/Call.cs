namespace GPC.Generators.Objectives.Parsing;

/// <summary>One step of a term as it is written: a function of the term language, an operator, or a leaf.</summary>
/// <param name="Function">Its name, such as <c>Softmax</c> or <c>Add</c>; <c>Input</c>, <c>Option</c> and <c>Constant</c> are
/// leaves.</param>
/// <param name="Arguments">Earlier calls, by number.</param>
/// <param name="Kind">What the result is.</param>
/// <param name="Index">Of an input or option: its place.</param>
/// <param name="Value">Of a constant: its value.</param>
sealed record Call(string Function, EquatableArray<int> Arguments, Kind Kind, int Index = 0, double Value = 0);
