using System.Globalization;
using System.Numerics;
using GPC;

namespace LeastSquares;

/// <summary>What the command line may set. All mistakes in it are reported at once.</summary>
sealed record Options(int Points, int Steps, double Rate, int Seed)
{
    public const string Usage = "usage: LeastSquares [--points N] [--steps N] [--rate R] [--seed N]";

    static readonly string[] Names = ["--points", "--steps", "--rate", "--seed"];

    public static Validated<Options> Parse(string[] args)
    {
        var given = args.Chunk(2).ToLookup(pair => pair[0], pair => pair.ElementAtOrDefault(1));
        var numbers = Validated.Combine(
            Number(given, "--points", 1000, 10, 1_000_000),
            Number(given, "--steps", 100, 1, 100_000),
            Number(given, "--rate", 0.1, 1e-6, 0.5),
            (points, steps, rate) => new Options(points, steps, rate, 0));
        return Validated.Combine(
            Validated.All(given.Select(pair => Known(pair.Key))),
            numbers,
            Number(given, "--seed", 1, 0, int.MaxValue),
            (_, options, seed) => options with { Seed = seed });
    }

    static Validated<string> Known(string name) => Names.Contains(name)
        ? Validated.Valid(name)
        : Validated.Invalid<string>(ValidationError.At(name, "an unknown option", string.Join(", ", Names), "remove it"));

    static Validated<T> Number<T>(ILookup<string, string?> given, string name, T usual, T least, T most)
        where T : INumber<T>
    {
        if (!given.Contains(name))
        {
            return Validated.Valid(usual);
        }

        var text = given[name].Last();
        return T.TryParse(text, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? Validated.Valid(value)
            : Validated.Invalid<T>(ValidationError.At(
                name, text, FormattableString.Invariant($"a number from {least} to {most}"), FormattableString.Invariant($"write {name} {usual}")));
    }
}
