using GPC.Cli;
using GPC.Cli.Output;

return CommandLine.Run(args, Screen.OfProcess());
