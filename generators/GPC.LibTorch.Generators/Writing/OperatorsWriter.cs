using GPC.LibTorch.Generators.Model;

namespace GPC.LibTorch.Generators.Writing;

/// <summary>Writes the class that holds one field for each operator of the table.</summary>
internal static class OperatorsWriter
{
    public static string Write(EquatableArray<OperatorField> operators)
    {
        var writer = FileHeader.Write().Line("namespace GPC.LibTorch;").Line();
        writer.Line("/// <summary>The operators of libtorch that are called, by name and overload.</summary>");
        using (writer.Block("internal static class Operators"))
        {
            foreach (var op in operators.OrderBy(op => op.Field, StringComparer.Ordinal))
            {
                writer.Line($"/// <summary><c>{MemberWriter.Escape(op.Schema)}</c></summary>");
                writer.Line($"public static readonly Operator {Checking.Naming.Escape(op.Field)} = new(\"{op.Name}\", \"{op.Overload}\");");
            }
        }

        return writer.ToString();
    }
}
