using System.Diagnostics;
using GPC.Mutants;

// Applies each mutant of tests/mutants.txt in memory, builds what it is part of, and runs the law that has to fail. Arguments choose
// mutants by number. Exit code 1 if one survives.
var repository = new Repository(args[0]);
var chosen = args.Skip(1).Select(int.Parse).ToHashSet();
var mutants = Mutant
    .Read(repository)
    .Select((mutant, index) => (Mutant: mutant, Number: index + 1))
    .Where(pair => chosen.Count == 0 || chosen.Contains(pair.Number))
    .ToList();

using (var unchanged = Laws.Of(Builder.Build(repository, null)))
{
    foreach (var law in mutants.Select(pair => pair.Mutant.Law).Distinct())
    {
        if (unchanged.FirstFailure(law) is { } failure)
            throw new InvalidOperationException($"{failure} fails without a mutant.");
    }
}

var (watch, killed) = (Stopwatch.StartNew(), 0);
foreach (var (mutant, number) in mutants)
{
    var start = watch.Elapsed;
    string result;
    try
    {
        using var laws = Laws.Of(Builder.Build(repository, mutant));
        var failure = laws.FirstFailure(mutant.Law);
        if (failure is not null)
            killed++;
        result = failure is null ? $"SURVIVED {mutant.Law}" : $"killed by {failure}";
    }
    catch (BuildException exception)
    {
        result = $"DOES NOT BUILD: {exception.Message}";
    }
    Console.WriteLine($"{number, 2}  {mutant.Name, -64} {result} ({(watch.Elapsed - start).TotalSeconds:F0} s)");
}
Console.WriteLine($"\n{killed} of {mutants.Count} mutants killed in {watch.Elapsed:m\\:ss}");
return killed == mutants.Count ? 0 : 1;
