using FsCheck;
using FsCheck.Fluent;

namespace GPC.Tests.Configs;

/// <summary>Random valid configs.</summary>
public static class Runs
{
    static readonly Gen<double> Fractions = Gen.Elements(0, 1e-9, 0.1, 0.25, 1.0 / 3);

    static readonly Gen<Rate> Rates =
        from start in Gen.Elements(1e-7, 0.1, 1)
        from after in Gen.Elements<long?>(null, 1, 1L << 60)
        from fall in Gen.Elements(Fall.Cosine, Fall.StepWise)
        select new Rate
        {
            Start = start,
            HalvedAfter = after,
            Fall = fall,
        };

    public static Arbitrary<Run> Valid() =>
        (
            from steps in Gen.Choose(1, 1000)
            from seed in ArbMap.Default.GeneratorFor<long>()
            from loud in ArbMap.Default.GeneratorFor<bool>()
            from name in Gen.Elements("a", "é \"x\" \\", "\u0001\n", "名前", "😀")
            from remark in Gen.Elements(null, "", "null", "true", "[1]")
            from device in Gen.Elements("cpu", "cuda")
            from bits in Gen.Elements(16, 32, 64)
            from shares in Gen.Choose(0, 3).SelectMany(count => Gen.ArrayOf(Fractions, count))
            from rate in Rates
            from later in Gen.Choose(0, 2).SelectMany(count => Gen.ArrayOf(Rates, count))
            from warmUp in Gen.OneOf(Rates.Select(value => (Rate?)value), Gen.Constant<Rate?>(null))
            from falls in Gen.ArrayOf(Gen.Elements(Fall.None, Fall.Cosine, Fall.StepWise))
            select new Run
            {
                Steps = steps,
                Seed = seed,
                IsLoud = loud,
                Name = name,
                Remark = remark,
                Device = device,
                Bits = bits,
                Shares = [.. shares],
                Rate = rate,
                Later = [.. later],
                WarmUp = warmUp,
                Falls = [.. falls],
            }
        ).ToArbitrary();
}
