using GPC.Generators.Models.Checking;

namespace GPC.Generators.Models.Writing;

/// <summary>Writes the stages of a model that is a perceptron.</summary>
internal static class PerceptronWriter
{
    /// <summary>The interface, to follow the base class.</summary>
    public const string Base = ", global::GPC.Perceptrons.IPerceptron";

    public static void Write(CodeWriter writer, ModelShapes shapes)
    {
        writer.Line().Line("/// <inheritdoc/>");
        writer.Line("global::System.Collections.Generic.IReadOnlyList<global::GPC.Perceptrons.Stage> global::GPC.Perceptrons.IPerceptron.Stages =>").Line("[");
        foreach (var layer in shapes.Layers)
        {
            foreach (var stage in layer.Placement.Stages) writer.Line($"    {stage.Replace("{self}", "_" + layer.Name)},");
        }
        writer.Line("];");
    }
}
