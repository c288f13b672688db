using System.Collections.Immutable;

namespace GPC.LibTorch.Generators.Factories;

/// <summary>An element type of tensors, and where TorchSharp's overloads for it differ from those of the others.</summary>
/// <param name="CSharp">The C# type of an element.</param>
/// <param name="Name">The name in <c>ScalarType</c>.</param>
public sealed record ElementType(string CSharp, string Name)
{
    /// <summary>Whether there is an overload for one number, and whether that takes a <c>dtype</c>.</summary>
    public bool HasScalar { get; init; } = true;

    /// <inheritdoc cref="HasScalar"/>
    public bool ScalarTakesType { get; init; }

    /// <summary>Whether there is an overload that takes a list and its dimensions.</summary>
    public bool HasListWithDimensions { get; init; } = true;

    /// <summary>Whether there is an overload for <c>Memory</c>.</summary>
    public bool HasMemory { get; init; } = true;

    /// <summary>Whether there are overloads of <c>as_tensor</c>.</summary>
    public bool HasAsTensor { get; init; } = true;

    /// <summary>What the overload with four sizes takes: a list, in one case an array.</summary>
    public bool FourSizesTakeArray { get; init; }

    /// <summary>What the array parameter is called.</summary>
    public string ArrayName { get; init; } = "rawArray";

    /// <summary>All element types with overloads.</summary>
    public static ImmutableArray<ElementType> All { get; } = ImmutableArray.Create(
        new ElementType("bool", "Bool") { ScalarTakesType = true, HasMemory = false },
        new ElementType("byte", "Byte"),
        new ElementType("sbyte", "Int8"),
        new ElementType("short", "Int16"),
        new ElementType("int", "Int32") { FourSizesTakeArray = true },
        new ElementType("long", "Int64") { ScalarTakesType = true, ArrayName = "dataArray" },
        new ElementType("global::System.Half", "Float16") { HasScalar = false, HasAsTensor = false },
        new ElementType("float", "Float32"),
        new ElementType("double", "Float64") { ScalarTakesType = true, HasListWithDimensions = false },
        new ElementType("(float Real, float Imaginary)", "ComplexFloat32") { ScalarTakesType = true, HasMemory = false },
        new ElementType("global::System.Numerics.Complex", "ComplexFloat64") { ScalarTakesType = true });
}
