namespace GPC.Benchmarks.Generators;

/// <summary>How long the model generator makes a compiler or an editor wait, for 200 models of 12 layers.</summary>
static class ModelGeneratorBenchmarks
{
    public static IReadOnlyList<Benchmark> All { get; } =
    [
        // The very first run in a process, its JIT compilation included; only one round can be that.
        Benchmark.Aim("generate-first", "ms", 1, 1000, Cold),
        Benchmark.Aim("generate-cold", "ms", 8, 1000, Cold),
        Benchmark.Aim("generate-edit-of-model", "ms", 20, 5, () =>
        {
            var models = new ManyModels().Run();
            return () => models.EditModel().Run().MillisecondsAfterReading;
        }),
        // The compiler binds the attributes of all models again after every edit: beside it, what that alone costs.
        new(
            "generate-whole-run",
            "ms",
            1,
            60,
            () =>
            {
                var models = new ManyModels().Run();
                return () => Milliseconds(models.EditElsewhere(), project => project.Run());
            },
            () =>
            {
                var models = new ManyModels().Run();
                return () => Milliseconds(models.EditElsewhere(), project => project.BindAttributes());
            }
        ),
    ];

    static Func<double> Cold() => () => Milliseconds(new ManyModels(), project => project.Run());

    static double Milliseconds(ManyModels prepared, Func<ManyModels, ManyModels> go) =>
        Stopwatches.Microseconds(1, () => go(prepared)) / 1000;
}
