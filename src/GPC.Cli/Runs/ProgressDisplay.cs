using System.Globalization;
using GPC.Metrics;
using GPC.Training;
using Spectre.Console;

namespace GPC.Cli.Runs;

/// <summary>A display on a terminal: how far, how fast, what the last step saw, and what the last evaluation.</summary>
sealed class ProgressDisplay
{
    const int Narrowest = 40,
        ForTwoBoxes = 72,
        Widest = 100;

    static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    readonly IAnsiConsole console;
    readonly LiveDisplayContext live;
    readonly TrainingConfig config;
    readonly Pace pace;
    StepDone? step;
    Evaluated? evaluated;

    ProgressDisplay(IAnsiConsole console, LiveDisplayContext live, TrainingConfig config) =>
        (this.console, this.live, this.config, pace) = (console, live, config, new(config.Iterations));

    /// <summary>Shows the events that a training hands over; the last display stays.</summary>
    public static void Show(TextWriter terminal, TrainingConfig config, Action<Action<TrainingEvent>> training)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.Yes,
                Interactive = InteractionSupport.Yes,
                Out = new AnsiConsoleOutput(terminal),
            }
        );
        console.Live(Text.Empty).Start(live => training(new ProgressDisplay(console, live, config).Show));
    }

    void Show(TrainingEvent next)
    {
        if (Progress.Note(next) is { } note)
            console.Write(new Padder(new Text(note), new Padding(0)).Expand()); // Over what is shown, to its end.
        if (next is Evaluated result)
            evaluated = result;
        if (next is StepDone done)
            step = done;
        if (step is not null && (next is not StepDone taken || pace.IsDue(taken, Interval)))
            live.UpdateTarget(Drawn(step));
    }

    Rows Drawn(StepDone shown)
    {
        var width = Math.Clamp(console.Profile.Width, Narrowest, Widest);
        List<(string, string)> step = [.. Of(shown)],
            evaluation = [.. Of(evaluated?.Result)];
        if (width < ForTwoBoxes)
        {
            return new Rows(
                Head(shown, width),
                Bar(shown, width),
                Box(Count($"step {shown.Step:N0}"), step, width, step.Count),
                Box(Title, evaluation, width, evaluation.Count)
            );
        }
        var (left, right) = ((width - 1) / 2, width - 1 - ((width - 1) / 2));
        var height = Math.Max(step.Count, evaluation.Count);
        var boxes = new Grid()
            .AddColumn(new() { Width = left, Padding = new Padding(0, 0, 1, 0) })
            .AddColumn(new() { Width = right, Padding = new Padding(0) });
        boxes.AddRow(Box(Count($"step {shown.Step:N0}"), step, left, height), Box(Title, evaluation, right, height));
        return new Rows(Head(shown, width), Bar(shown, width), boxes);
    }

    string Title => evaluated is null ? "evaluation" : Count($"evaluation at step {evaluated.Step:N0}");

    Markup Head(StepDone shown, int width)
    {
        var (far, fast) = (Count($"step {shown.Step:N0} of {config.Iterations:N0}"), $"{pace}");
        return new Markup($"[bold]{far}[/]{new string(' ', Math.Max(1, width - far.Length - fast.Length))}{fast}")
        {
            Overflow = Overflow.Crop,
        };
    }

    Markup Bar(StepDone shown, int width)
    {
        var share = (double)shown.Step / config.Iterations;
        var number = share.ToString("0 %", CultureInfo.InvariantCulture).PadLeft(6);
        var done = (int)(share * (width - number.Length));
        return new Markup($"[green]{new string('━', done)}[/][grey]{new string('━', width - number.Length - done)}[/]{number}");
    }

    static IEnumerable<(string Name, string Value)> Of(StepDone step) =>
        [
            ("loss", Number(step.Loss)),
            .. step.Terms.Select(term => (term.Key, Number(term.Value))),
            ("learning rate", step.LearningRate.ToString("G3", CultureInfo.InvariantCulture)),
            .. step.GradientNorm is { } norm ? [("gradient norm", Number(norm))] : Array.Empty<(string, string)>(),
            .. step.Chains is { } chains
                ? [("energy of samples", Number(chains.Statistics.Energy)), ("age of chains", Number(chains.Age))]
                : Array.Empty<(string, string)>(),
        ];

    IEnumerable<(string Name, string Value)> Of(Evaluation? result) =>
        result is null
            ? [(config.EvaluateEvery > 0 ? Count($"first at step {config.EvaluateEvery:N0}") : "at the end", "")]
            :
            [
                ("criterion", Number(result.Criterion)),
                .. result.Agreement is { } agreement
                    ? [("nmi, accuracy", $"{Number(agreement.Nmi)}, {Number(agreement.Accuracy)}")]
                    : Array.Empty<(string, string)>(),
                .. Of(result.Panel),
            ];

    IEnumerable<(string Name, string Value)> Of(CollapsePanel panel) =>
        [
            ("effective rank", Number(panel.EffectiveRank)),
            ("embedding spread", Number(panel.EmbeddingSpread)),
            ("cluster perplexity", $"{Number(panel.ClusterPerplexity)} of {config.Clusters}"),
            ("dead clusters", $"{panel.DeadClusters} of {config.Clusters}"),
            ("view agreement", panel.ViewAgreement.ToString("0.0 %", CultureInfo.InvariantCulture)),
            ("mutual information", $"{Number(panel.ViewInformation)} of {Number(Math.Log(config.Clusters))}"),
        ];

    static Panel Box(string title, List<(string Name, string Value)> facts, int width, int height)
    {
        const int Frame = 4; // Border and padding on both sides.
        var names = Math.Min(facts.Max(fact => fact.Name.Length), width - Frame);
        var rows = new Grid()
            .AddColumn(
                new()
                {
                    Width = names,
                    Padding = new Padding(0),
                    NoWrap = true,
                }
            )
            .AddColumn(
                new()
                {
                    Width = width - Frame - names,
                    Padding = new Padding(0),
                    NoWrap = true,
                    Alignment = Justify.Right,
                }
            );
        foreach (var (name, value) in facts)
            rows.AddRow(new Text(name), new Text(value, new Style(decoration: Decoration.Bold)));
        for (var row = facts.Count; row < height; row++)
            rows.AddEmptyRow();
        return new Panel(rows)
        {
            Header = new PanelHeader(title),
            Border = BoxBorder.Rounded,
            BorderStyle = new Style(Color.Grey),
            Width = width,
        };
    }

    static string Number(double value) => value.ToString("F3", CultureInfo.InvariantCulture);

    static string Count(FormattableString text) => FormattableString.Invariant(text);
}
