using System.Text.Json;
using GPC.Benchmarks;
using TorchSharp;

return Options.Parse(args).Match(Run, errors => Refuse(string.Join('\n', errors)));

static int Run(Options options)
{
    var chosen = All.Benchmarks.Where(benchmark => benchmark.Name.Contains(options.Filter, StringComparison.OrdinalIgnoreCase)).ToList();
    if (chosen.Count == 0)
    {
        return Refuse($"no benchmark's name contains '{options.Filter}'; there are: {string.Join(", ", All.Benchmarks.Select(benchmark => benchmark.Name))}");
    }

    var peer = new Peer(options.Python);
    Console.WriteLine(Row.Header);
    var rows = chosen.Select(benchmark => Measure(benchmark, peer)).ToList();
    Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(options.Output))!);
    File.WriteAllText(options.Output, JsonSerializer.Serialize(rows, Json.Indented));
    return 0;
}

static Row Measure(Benchmark benchmark, Peer peer)
{
    torch.set_num_threads(benchmark.Threads);
    var (ours, theirs) = (benchmark.Ours(), peer.Measure(benchmark));
    var row = new Row(benchmark.Name, ours, theirs, ours / theirs, benchmark.Unit);
    Console.WriteLine(row.Text(benchmark.Threads));
    return row;
}

static int Refuse(string reason)
{
    Console.Error.WriteLine(reason);
    return 2;
}
