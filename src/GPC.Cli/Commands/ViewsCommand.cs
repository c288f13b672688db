using System.CommandLine;
using GPC.Cli.Output;

namespace GPC.Cli.Commands;

/// <summary><c>gpc views</c>: what to do with views.</summary>
static class ViewsCommand
{
    public static Command Create(Func<Func<ParseResult, Outcome>, Func<ParseResult, int>> action) =>
        new("views", "Look at views (augmentations).") { ViewsShowCommand.Create(action) };
}
