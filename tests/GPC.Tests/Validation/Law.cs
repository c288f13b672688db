using FsCheck;
using FsCheck.Fluent;

namespace GPC.Tests.Validation;

/// <summary>Checks a law on random cases; a failure shows the shrunk case and the seed that replays it.</summary>
static class Law
{
    static readonly IArbMap Arbitraries = ArbMap.Default.Merge(typeof(ValidatedArbitraries));

    public static void Holds<A>(Func<A, bool> law) => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Arbitraries.ArbFor<A>(), law));

    public static void Holds<A, B>(Func<A, B, bool> law) =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Arbitraries.ArbFor<A>(), Arbitraries.ArbFor<B>(), law));

    public static void Holds<A, B, C>(Func<A, B, C, bool> law) =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Arbitraries.ArbFor<A>(), Arbitraries.ArbFor<B>(), Arbitraries.ArbFor<C>(), law));
}
