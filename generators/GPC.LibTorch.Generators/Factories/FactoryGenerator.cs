using Microsoft.CodeAnalysis;

namespace GPC.LibTorch.Generators.Factories;

/// <summary>Writes the overloads of <c>torch.tensor</c> and <c>torch.as_tensor</c>, which are the same for every element type but for a few.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class FactoryGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterPostInitializationOutput(static output =>
        {
            foreach (var type in ElementType.All) output.AddSource($"torch.tensor.{type.Name}.g.cs", FactoryWriter.Write(type));
        });
}
