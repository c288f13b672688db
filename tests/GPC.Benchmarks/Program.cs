using System.Text.Json;
using GPC.Benchmarks;

return Options.Parse(args).Match(Run, errors => Refuse(string.Join('\n', errors)));

static int Run(Options options)
{
    var chosen = All.Benchmarks.Where(benchmark => benchmark.Name.Contains(options.Filter, StringComparison.OrdinalIgnoreCase)).ToList();
    if (chosen.Count == 0)
    {
        return Refuse($"no benchmark's name contains '{options.Filter}'; there are: {string.Join(", ", All.Benchmarks.Select(benchmark => benchmark.Name))}");
    }

    using var peer = new Peer(options.Python);
    Console.WriteLine(Row.Header);
    var rows = new List<Row>();
    foreach (var benchmark in chosen)
    {
        if (benchmark.Module is { } module && !peer.Has(module))
        {
            Console.WriteLine($"{benchmark.Name}: left out, {options.Python} has no {module}");
            continue;
        }
        rows.Add(benchmark.Measure(peer));
        Console.WriteLine(rows[^1]);
    }
    Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(options.Output))!);
    File.WriteAllText(options.Output, JsonSerializer.Serialize(rows, Json.Indented));
    return 0;
}

static int Refuse(string reason)
{
    Console.Error.WriteLine(reason);
    return 2;
}
