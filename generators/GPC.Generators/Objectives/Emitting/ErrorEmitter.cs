using GPC.Generators.Declarations;
using GPC.Generators.Objectives.Parsing;

namespace GPC.Generators.Objectives.Emitting;

/// <summary>
/// Writes the members of an objective whose declaration has mistakes, so that code that uses it compiles and the mistakes are the only
/// errors. They are errors, so this never runs.
/// </summary>
static class ErrorEmitter
{
    const string Tensor = "global::TorchSharp.torch.Tensor";

    public static string Emit(ObjectiveSpec spec)
    {
        var writer = FileHeader.Write();
        var name = spec.Type.Self.Name;
        var shell = new ErrorShell(writer, name);
        using (spec.Type.Open(writer, []))
        {
            var tensors = Parameters(spec, _ => Tensor);
            var settings = $"{name}Weights? weights = null{(spec.Options.Count > 0 ? $", {name}Options? options = null" : "")}";
            Member("Evaluate", $"{name}Value", $"({string.Join(", ", tensors.Append(settings))})");
            Member("EvaluateTensors", $"{name}Value", $"({string.Join(", ", tensors.Append(settings))})");
            var reference = Parameters(spec, input => $"global::GPC.Terms.{input.Kind}")
                .Concat(
                    spec.Options.Select(option => $"double {SymbolDisplayFormats.Escape(option.Name)} = {Literal.Double(option.Default)}")
                );
            Member(
                "EvaluateReference",
                spec.Terms.Count < 2
                    ? "double"
                    : $"({string.Join(", ", spec.Terms.Select(term => $"double {SymbolDisplayFormats.Escape(term.Name)}"))})",
                $"({string.Join(", ", reference)})"
            );
            Member("Objective", "global::GPC.Objectives.Objective", "");
        }
        return writer.ToString();

        void Member(string member, string type, string parameters)
        {
            if (!spec.TakenNames.Contains(member))
                shell.Member(member, $"{spec.Accessibility} static {type} {member}{parameters}", FileHeader.GeneratedCode);
        }
    }

    static IEnumerable<string> Parameters(ObjectiveSpec spec, Func<InputSpec, string> type) =>
        spec.Inputs.Select(input => $"{type(input)} {SymbolDisplayFormats.Escape(input.Name)}");
}
