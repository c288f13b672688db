namespace GPC.Terms;

/// <summary>Arithmetic place by place, for the operators of all values.</summary>
internal static class Arithmetic
{
    public static Values Negate(TermValue a) => a.Values.Map(x => -x);

    public static Values Add(TermValue a, TermValue b) => Values.Zip(a.Values, b.Values, (x, y) => x + y);

    public static Values Subtract(TermValue a, TermValue b) => Values.Zip(a.Values, b.Values, (x, y) => x - y);

    public static Values Multiply(TermValue a, TermValue b) => Values.Zip(a.Values, b.Values, (x, y) => x * y);

    public static Values Divide(TermValue a, TermValue b) => Values.Zip(a.Values, b.Values, (x, y) => x / y);
}
