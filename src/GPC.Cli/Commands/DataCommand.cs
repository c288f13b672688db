using System.CommandLine;
using System.Text.Json.Nodes;
using GPC.Cli.Output;
using GPC.Data;

namespace GPC.Cli.Commands;

/// <summary><c>gpc data</c>: lists data sets and downloads them.</summary>
static class DataCommand
{
    public static Command Create(Func<Func<ParseResult, Outcome>, Func<ParseResult, int>> action)
    {
        var list = new Command("list", "Data sets, what they have, and whether they are there.");
        list.SetAction(action(_ => List(DataCache.Default)));
        Argument<string> name = new("name") { Description = string.Join(", ", DataCatalogue.Entries.Select(entry => entry.Name)) };
        var get = new Command("get", "Get a data set: download it where it can be had, or say which files to bring.") { name };
        get.SetAction(
            action(parsed =>
            {
                using var interrupt = new Interrupt();
                return Get(parsed.GetRequiredValue(name), interrupt.Token);
            })
        );
        return new("data", "List data sets and get them.") { list, get };
    }

    static Outcome List(DataCache cache)
    {
        var entries = DataCatalogue.Entries.Select(entry => (Entry: entry, IsThere: entry.IsThere(cache))).ToList();
        return Outcome.Done(
            new JsonArray([
                .. entries.Select(one => new JsonObject
                {
                    ["name"] = one.Entry.Name,
                    ["description"] = one.Entry.Description,
                    ["origin"] = one.Entry.Origin,
                    ["isThere"] = one.IsThere,
                }),
            ]),
            new Table(
                ["name", "there", "data", "origin"],
                [.. entries.Select(one => (string[])[one.Entry.Name, one.IsThere ? "yes" : "no", one.Entry.Description, one.Entry.Origin])]
            )
        );
    }

    static Outcome Get(string name, CancellationToken cancellation)
    {
        try
        {
            return DataCatalogue
                .Find(name)
                .Bind(entry => entry.Fetch(DataCache.Default, cancellation))
                .Match(line => Outcome.Done(new JsonObject { ["name"] = name, ["message"] = line }, line), Outcome.WrongInput);
        }
        catch (OperationCanceledException)
        {
            return new Outcome(ExitCodes.Interrupted, new JsonObject { ["name"] = name }, [], ["interrupted: nothing was kept"]);
        }
    }
}
