using GPC.LibTorch.Generators.Model;

namespace GPC.LibTorch.Generators.Writing;

/// <summary>The members of one area, as one file.</summary>
internal sealed record AreaFile(Area Area, EquatableArray<BoundMember> Members)
{
    public string HintName => Area.Name + ".g.cs";

    public static IEnumerable<AreaFile> Split(CheckedTable table) =>
        Area.All
            .Select(area => new AreaFile(area, table.Members.Where(member => member.Area == area.Name).ToEquatableArray()))
            .Where(file => file.Members.Count > 0);
}

/// <summary>Writes the file of one area, its members in the order of the table.</summary>
internal static class AreaWriter
{
    public static string Write(AreaFile file)
    {
        var writer = FileHeader.Write()
            .Line("using System;")
            .Line("using System.Collections.Generic;")
            .Line("using GPC.LibTorch;")
            .Line()
            .Line("namespace TorchSharp;")
            .Line();
        Nest(writer, file, 0);
        return writer.ToString();
    }

    private static void Nest(CodeWriter writer, AreaFile file, int level)
    {
        if (level == file.Area.Types.Count)
        {
            for (int i = 0; i < file.Members.Count; i++)
            {
                if (i > 0) writer.Line();
                MemberWriter.Write(writer, file.Members[i]);
            }

            return;
        }

        if (file.Area.Summary.Length > 0 && level == file.Area.Types.Count - 1) writer.Line($"/// <summary>{file.Area.Summary}</summary>");
        using (writer.Block("public " + file.Area.Types[level])) Nest(writer, file, level + 1);
    }
}
