using System.ComponentModel;

namespace GPC.Objectives;

/// <summary>
/// An input of an objective. This attribute and those below say what an objective's terms compute, for generators that see the objective in
/// another assembly, where there is no source. They are for generated code.
/// </summary>
/// <param name="number">Its place among the inputs, from 0.</param>
/// <param name="name">Its name.</param>
/// <param name="type">Its type in the term language.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FormulaInputAttribute(int number, string name, Type type) : Attribute
{
    /// <summary>Its place among the inputs, from 0.</summary>
    public int Number { get; } = number;

    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Its type in the term language.</summary>
    public Type Type { get; } = type;
}

/// <summary>An option of an objective.</summary>
/// <param name="number">Its place among the options, from 0.</param>
/// <param name="name">Its name.</param>
/// <param name="standard">Its default.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FormulaOptionAttribute(int number, string name, double standard) : Attribute
{
    /// <summary>Its place among the options, from 0.</summary>
    public int Number { get; } = number;

    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Its default.</summary>
    public double Standard { get; } = standard;
}

/// <summary>A step of the terms: a function of the term language, applied to the results of earlier steps.</summary>
/// <param name="number">Its place among the steps, from 0.</param>
/// <param name="function">The function; <c>Input</c>, <c>Option</c> or <c>Constant</c> for a step without arguments.</param>
/// <param name="result">The type of its result; <c>double</c> for a number.</param>
/// <param name="arguments">The numbers of the steps that are its arguments.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FormulaStepAttribute(int number, string function, Type result, params int[] arguments) : Attribute
{
    /// <summary>Its place among the steps, from 0.</summary>
    public int Number { get; } = number;

    /// <summary>The function.</summary>
    public string Function { get; } = function;

    /// <summary>The type of its result.</summary>
    public Type Result { get; } = result;

    /// <summary>The numbers of the steps that are its arguments.</summary>
    public IReadOnlyList<int> Arguments { get; } = arguments;

    /// <summary>Of an input or an option: its number.</summary>
    public int Index { get; init; }

    /// <summary>Of a constant: its value.</summary>
    public double Value { get; init; }
}

/// <summary>A term of an objective, and the step that is its value.</summary>
/// <param name="number">Its place among the terms, from 0.</param>
/// <param name="name">Its name.</param>
/// <param name="step">The number of the step.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FormulaTermAttribute(int number, string name, int step) : Attribute
{
    /// <summary>Its place among the terms, from 0.</summary>
    public int Number { get; } = number;

    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>The number of the step.</summary>
    public int Step { get; } = step;
}
