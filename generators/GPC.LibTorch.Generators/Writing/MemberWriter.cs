using GPC.LibTorch.Generators.Checking;
using GPC.LibTorch.Generators.Model;

namespace GPC.LibTorch.Generators.Writing;

/// <summary>Writes one member: its documentation, signature and call.</summary>
internal static class MemberWriter
{
    public static void Write(CodeWriter writer, BoundMember member)
    {
        Document(writer, member.Documentation);
        using (writer.Block(member.Signature))
        {
            foreach (string guard in member.Guards) writer.Line(guard);
            if (member.Into is null)
            {
                Call(writer, member.Call);
                return;
            }

            using (writer.Block("if (@out is null)")) Call(writer, member.Call);
            using (writer.Block("else")) Call(writer, member.Into);
        }
    }

    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    private static void Document(CodeWriter writer, Documentation documentation)
    {
        writer.Line($"/// <summary>{Escape(documentation.Summary)}</summary>");
        string page = documentation.Page.Length == 0 ? "" : $" <see href=\"{documentation.Page}\">In PyTorch's documentation.</see>";
        writer.Line($"/// <remarks><c>{Escape(documentation.Schema)}</c>{page}</remarks>");
    }

    private static void Call(CodeWriter writer, BoundCall call)
    {
        writer.Line($"using var call = new Call(Operators.{Naming.Escape(call.Field)});");
        foreach (string argument in call.Arguments) writer.Line(argument);
        foreach (string statement in call.End) writer.Line(statement);
    }
}
