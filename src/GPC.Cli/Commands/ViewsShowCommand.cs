using System.CommandLine;
using System.Text.Json.Nodes;
using GPC.Cli.Output;
using GPC.Cli.Previews;

namespace GPC.Cli.Commands;

/// <summary><c>gpc views show NAME</c>: a picture of samples and their views.</summary>
static class ViewsShowCommand
{
    public static Command Create(Func<Func<ParseResult, Outcome>, Func<ParseResult, int>> action)
    {
        Argument<string> name = new("views") { Description = $"{string.Join(", ", NamedViews.Names)}; or a class of your own, as in bin/Mine.dll:Mine.MyViews." };
        Option<string?> data = new("--data") { Description = "An IDX file of images, gzip or not, or the folder with it; the installed data of that name without it.", HelpName = "path" };
        Option<string?> output = new("--output") { Description = "The PNG file to write; <views>.png without it.", HelpName = "file" };
        var samples = Count("--samples", "Samples, one in each row.", 8);
        var views = Count("--views", "Views of each sample.", 8);
        Option<long> seed = new("--seed") { Description = "Where the draws start.", DefaultValueFactory = _ => 1 };
        var command = new Command("show", "Write a picture of samples and their views, to see whether both show the same thing.") { name, data, output, samples, views, seed };
        command.SetAction(action(parsed => Show(
            new(parsed.GetRequiredValue(name), parsed.GetValue(data), parsed.GetValue(samples), parsed.GetValue(views), parsed.GetValue(seed)),
            parsed.GetValue(output) ?? $"{parsed.GetRequiredValue(name).Split(':')[^1]}.png")));
        return command;
    }

    static Outcome Show(Preview preview, string output) => preview.Draw().Match(
        sheet =>
        {
            sheet.Save(output);
            return Outcome.Done(
                new JsonObject { ["file"] = output, ["samples"] = preview.Samples, ["views"] = preview.Views, ["seed"] = preview.Seed, ["width"] = sheet.Width, ["height"] = sheet.Height },
                $"{output}: {preview.Samples} samples in rows, first as they are, then {preview.Views} views of each (seed {preview.Seed})");
        },
        Outcome.WrongInput);

    static Option<int> Count(string name, string description, int usual)
    {
        Option<int> count = new(name) { Description = description, DefaultValueFactory = _ => usual, HelpName = "number" };
        count.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, out var number) && number is >= 1 and <= 100)) result.AddError($"{name}: found {token.Value}, expected a number from 1 to 100");
        });
        return count;
    }
}
