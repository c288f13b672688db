using System.Collections.Immutable;
using GPC;
using LeastSquares;
using TorchSharp;

return Options.Parse(args).Match(Run, Refuse);

static int Run(Options options)
{
    Console.WriteLine($"Least squares by gradient descent: {options.Points} points, 4 coefficients, noise {Problem.Noise}");
    Console.WriteLine($"TorchSharp's API from {typeof(torch).Assembly.GetName().Name}, threads: {torch.get_num_threads()}");

    using var problem = Problem.Make(options.Points, options.Seed);
    var steps = GradientDescent.Fit(problem.X, problem.Y, options.Steps, options.Rate).ToList();
    Print(Report.Loss(steps));
    Print(Report.Coefficients(steps[^1]));
    return 0;
}

static int Refuse(ImmutableArray<ValidationError> errors)
{
    foreach (var error in errors)
    {
        Console.Error.WriteLine(error);
    }

    Console.Error.WriteLine(Options.Usage);
    return 2;
}

static void Print(IEnumerable<string> lines)
{
    Console.WriteLine();
    foreach (var line in lines)
    {
        Console.WriteLine(line);
    }
}
