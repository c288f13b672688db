using System.Text.Json;
using GPC.Benchmarks;

return Options.Parse(args).Match(Run, errors => Refuse(string.Join('\n', errors)));

static int Run(Options options)
{
    var chosen = All.Benchmarks.Where(benchmark => benchmark.Name.Contains(options.Filter, StringComparison.OrdinalIgnoreCase)).ToList();
    if (chosen.Count == 0)
    {
        return Refuse(
            $"no benchmark's name contains '{options.Filter}'; there are: "
                + $"{string.Join(", ", All.Benchmarks.Select(benchmark => benchmark.Name))}"
        );
    }

    using var python = Python.Find(options.Python);
    if (python is null)
        Console.WriteLine(
            $"{options.Python} with torch is not installed, so the column of PyTorch for Python stays empty. On Debian: apt install "
                + "python3-torch"
        );
    Console.WriteLine(Row.Header);
    var rows = new List<Row>();
    foreach (var benchmark in chosen)
    {
        rows.Add(benchmark.Measure(python));
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
