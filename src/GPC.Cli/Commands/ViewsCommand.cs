using System.CommandLine;
using System.Text.Json.Nodes;
using GPC.Cli.Output;
using GPC.Cli.Previews;
using GPC.Reports;

namespace GPC.Cli.Commands;

/// <summary><c>gpc views</c>: the commands for views.</summary>
static class ViewsCommand
{
    public static Command Create(Func<Func<ParseResult, Outcome>, Func<ParseResult, int>> action) =>
        new("views", "Look at views (augmentations).") { ViewsShowCommand.Create(action) };
}

/// <summary><c>gpc views show NAME</c>: a picture of samples and their views.</summary>
static class ViewsShowCommand
{
    public static Command Create(Func<Func<ParseResult, Outcome>, Func<ParseResult, int>> action)
    {
        Argument<string> name = new("views")
        {
            Description = $"{string.Join(", ", NamedViews.Names)}; or a class of your own, as in bin/Mine.dll:Mine.MyViews.",
        };
        Option<string?> data = new("--data")
        {
            Description =
                "A data set by its name, a folder of images, or an IDX file of images; without it the data that the views are named after.",
            HelpName = "data",
        };
        Option<string?> output = new("--output") { Description = "The PNG file to write; <views>.png without it.", HelpName = "file" };
        var samples = Count.Option("--samples", "Samples: 8 images, one in each row, or 100 points without it.", 100);
        var views = Count.Option("--views", "Views of each sample.", 8, 100);
        Option<long> seed = new("--seed") { Description = "Where the draws start.", DefaultValueFactory = _ => 1 };
        var command = new Command("show", "Write a picture of samples and their views, to see whether both show the same thing.")
        {
            name,
            data,
            output,
            samples,
            views,
            seed,
        };
        command.SetAction(
            action(parsed =>
                Show(
                    new(
                        parsed.GetRequiredValue(name),
                        parsed.GetValue(data),
                        parsed.GetValue(samples),
                        parsed.GetValue(views),
                        parsed.GetValue(seed)
                    ),
                    parsed.GetValue(output) ?? $"{parsed.GetRequiredValue(name).Split(':')[^1]}.png"
                )
            )
        );
        return command;
    }

    static Outcome Show(Preview preview, string output) =>
        WholeFile
            .Check(output)
            .Bind(_ => preview.Draw())
            .Match(
                sheet =>
                {
                    sheet.Save(output);
                    return Outcome.Done(
                        new JsonObject
                        {
                            ["file"] = output,
                            ["views"] = preview.Views,
                            ["seed"] = preview.Seed,
                            ["width"] = sheet.Width,
                            ["height"] = sheet.Height,
                        },
                        $"{output}: samples as they are, then {preview.Views} views of each (seed {preview.Seed})"
                    );
                },
                Outcome.WrongInput
            );
}
