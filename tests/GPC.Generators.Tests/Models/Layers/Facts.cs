using System.Linq.Expressions;

namespace GPC.Generators.Tests.Models.Layers;

/// <summary>Reads what a generated model states of itself.</summary>
static class Facts
{
    delegate long[] Copy(ReadOnlySpan<long> span);

    // Reflection can't box a span, but compiled expressions can pass it on.
    public static long[] Shape(Type model, string name) =>
        Expression
            .Lambda<Func<long[]>>(
                Expression.Invoke(Expression.Constant((Copy)(span => span.ToArray())), Expression.Property(null, model, name))
            )
            .Compile()();
}
