namespace GPC.Benchmarks;

/// <summary>What the command line says.</summary>
/// <param name="Filter">Part of the names of the benchmarks to run; empty for all.</param>
/// <param name="Python">The Python that is asked, if it has torch.</param>
/// <param name="Output">Where the rows go as JSON.</param>
sealed record Options(string Filter, string Python, string Output)
{
    static readonly Options Usual = new("", "/usr/bin/python3", "artifacts/bench.json");

    public static Validated<Options> Parse(string[] args) =>
        args.Chunk(2)
            .Aggregate(Validated.Valid(Usual), (options, pair) => Validated.Combine(options, Setting(pair), (all, set) => set(all)));

    static Validated<Func<Options, Options>> Setting(string[] pair) =>
        pair switch
        {
            ["--filter", var value] => Validated.Valid<Func<Options, Options>>(options => options with { Filter = value }),
            ["--python", var value] => Validated.Valid<Func<Options, Options>>(options => options with { Python = value }),
            ["--output", var value] => Validated.Valid<Func<Options, Options>>(options => options with { Output = value }),
            _ => Validated.Invalid<Func<Options, Options>>(
                ValidationError.At(
                    "command line",
                    string.Join(' ', pair),
                    "--filter NAME, --python PATH or --output PATH",
                    "write one of these"
                )
            ),
        };
}
