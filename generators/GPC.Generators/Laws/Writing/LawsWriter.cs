using System.Globalization;
using GPC.Generators.Declarations;
using GPC.Generators.Laws.Reading;
using GPC.Generators.Laws.Reasoning;

namespace GPC.Generators.Laws.Writing;

/// <summary>Writes the laws of an objective as tests of xunit.</summary>
static class LawsWriter
{
    public static string Write(LawsSpec spec)
    {
        var formula = Formula.Of(spec.Objective);
        var implied = Implied.By(formula);
        var writer = FileHeader.Write();
        using (spec.Type.Open(writer, []))
        {
            writer.Line(
                $"private static global::GPC.Testing.ObjectiveDomain LawDomain {{ get; }} = new(MinimumRows: "
                    + $"{Number(implied.MinimumRows)}, MinimumClusters: {Number(implied.MinimumClusters)}, Growth: "
                    + $"{Number(implied.Growth ?? 0)});"
            );
            writer.Line();
            writer.Line(
                $"private static global::GPC.Testing.LawOptions LawOptions {{ get; }} = new(Cases: {Number(spec.Cases)}, Replay: "
                    + $"{(spec.Replay is null ? "null" : $"\"{spec.Replay}\"")});"
            );
            foreach (var law in LawTexts.Of(formula, implied))
            {
                writer.Line();
                Write(writer, spec, law);
            }
        }
        return writer.ToString();
    }

    static void Write(CodeWriter writer, LawsSpec spec, LawText law)
    {
        var leftOut = spec.Members.Contains(law.Method) ? "the class has one of this name" : law.LeftOut;
        if (leftOut is not null)
        {
            writer.Line($"// {law.Method} is left out: {leftOut}.").Line($"// {law.Summary}");
            return;
        }
        writer
            .Line($"/// <summary>{XmlText.Escape(law.Summary)}</summary>")
            .Line($"/// <remarks><code>{XmlText.Escape(law.Formula)}</code></remarks>");
        writer.Line("[global::Xunit.Fact]").Line(FileHeader.GeneratedCode);
        var (method, arguments) = (law.Call.Substring(0, law.Call.IndexOf('(') + 1), law.Call.Substring(law.Call.IndexOf('(') + 1));
        writer.Line($"public void {law.Method}() =>");
        writer.Line(
            $"    global::GPC.Testing.ObjectiveLaws.{method}{spec.ObjectiveName}.Objective, "
                + $"{arguments}{(law.HasDomain ? "domain: LawDomain, " : "")}options: LawOptions);"
        );
    }

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
