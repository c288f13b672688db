using GPC.Generators.Declarations;
using GPC.Generators.Laws.Parsing;
using GPC.Generators.Laws.Reasoning;

namespace GPC.Generators.Laws.Emitting;

/// <summary>Writes the laws of an objective as tests of xunit.</summary>
static class LawsEmitter
{
    public static GeneratedFile Emit(LawsSpec laws)
    {
        var formula = Formula.Of(laws.Objective!.Spec!);
        var implied = Implied.By(formula);
        var writer = FileHeader.Write();
        using (laws.Shell.Open(writer, []))
        {
            Settings(writer, laws, implied);
            foreach (var law in LawTexts.Of(formula, implied))
                Law(writer.Line(), laws, law);
        }
        return new(laws.Shell.HintName, writer.ToString());
    }

    static void Settings(CodeWriter writer, LawsSpec laws, Implied implied)
    {
        var (rows, clusters) = (Literal.Integer(implied.MinimumRows), Literal.Integer(implied.MinimumClusters));
        var growth = Literal.Integer(implied.Growth ?? 0);
        var replay = laws.Replay is null ? "null" : Literal.Text(laws.Replay);
        writer
            .Member(
                "private static global::GPC.Testing.ObjectiveDomain LawDomain { get; } =",
                $"new(MinimumRows: {rows}, MinimumClusters: {clusters}, Growth: {growth});"
            )
            .Line()
            .Member(
                "private static global::GPC.Testing.LawOptions LawOptions { get; } =",
                $"new(Cases: {Literal.Integer(laws.Cases)}, Replay: {replay});"
            );
    }

    static void Law(CodeWriter writer, LawsSpec laws, LawText law)
    {
        var leftOut = laws.Members.Contains(law.Method) ? "the class has one of this name" : law.LeftOut;
        if (leftOut is not null)
        {
            writer.Comment("// ", $"{law.Method} is left out: {leftOut}.").Comment("// ", law.Summary);
            return;
        }
        writer
            .Summary(XmlText.Escape(law.Summary))
            .Line($"/// <remarks><code>{XmlText.Escape(law.Formula)}</code></remarks>")
            .Line("[global::Xunit.Fact]")
            .Line(FileHeader.GeneratedCode)
            .Line($"public void {law.Method}() =>");
        string[] domain = law.HasDomain ? ["domain: LawDomain"] : [];
        writer.Call(
            $"global::GPC.Testing.ObjectiveLaws.{law.Check}",
            [$"{laws.Objective!.Code}.Objective", .. law.Arguments, .. domain, "options: LawOptions"]
        );
    }
}
