using System.Collections.Immutable;

namespace GPC;

/// <summary>Makes and combines <see cref="Validated{T}"/>.</summary>
public static class Validated
{
    /// <summary>A value that passed its checks.</summary>
    /// <param name="value">The value.</param>
    /// <typeparam name="T">Type of the value.</typeparam>
    public static Validated<T> Valid<T>(T value) => new Valid<T>(value);

    /// <summary>Everything that is wrong with a value.</summary>
    /// <param name="errors">At least one error.</param>
    /// <typeparam name="T">Type that the value would have had.</typeparam>
    /// <exception cref="ArgumentException">There is no error.</exception>
    public static Validated<T> Invalid<T>(ImmutableArray<ValidationError> errors) => new Invalid<T>(errors);

    /// <summary>A value with one thing wrong.</summary>
    /// <param name="error">The error.</param>
    /// <typeparam name="T">Type that the value would have had.</typeparam>
    public static Validated<T> Invalid<T>(ValidationError error) => new Invalid<T>([error]);

    /// <summary>
    /// Puts two independently checked parts together; when any is invalid, the result has the errors of all, from left to right.
    /// </summary>
    /// <param name="first">The first part.</param>
    /// <param name="second">The second part.</param>
    /// <param name="combine">Makes the whole from the values.</param>
    /// <typeparam name="T1">Type of the first part.</typeparam>
    /// <typeparam name="T2">Type of the second part.</typeparam>
    /// <typeparam name="TResult">Type of the whole.</typeparam>
    public static Validated<TResult> Combine<T1, T2, TResult>(Validated<T1> first, Validated<T2> second, Func<T1, T2, TResult> combine)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(combine);
        return (first, second) is (Valid<T1> one, Valid<T2> two)
            ? Valid(combine(one.Value, two.Value))
            : Invalid<TResult>([.. first.Errors, .. second.Errors]);
    }

    /// <summary>As <see cref="Combine{T1, T2, TResult}"/>, for three parts.</summary>
    /// <param name="first">The first part.</param>
    /// <param name="second">The second part.</param>
    /// <param name="third">The third part.</param>
    /// <param name="combine">Makes the whole from the values.</param>
    /// <typeparam name="T1">Type of the first part.</typeparam>
    /// <typeparam name="T2">Type of the second part.</typeparam>
    /// <typeparam name="T3">Type of the third part.</typeparam>
    /// <typeparam name="TResult">Type of the whole.</typeparam>
    public static Validated<TResult> Combine<T1, T2, T3, TResult>(
        Validated<T1> first,
        Validated<T2> second,
        Validated<T3> third,
        Func<T1, T2, T3, TResult> combine
    )
    {
        ArgumentNullException.ThrowIfNull(combine);
        return Combine(Combine(first, second, (one, two) => (one, two)), third, (pair, three) => combine(pair.one, pair.two, three));
    }

    /// <summary>Puts any number of parts together: all values in order, or all errors in order.</summary>
    /// <param name="parts">The parts.</param>
    /// <typeparam name="T">Type of each part.</typeparam>
    public static Validated<ImmutableArray<T>> All<T>(IEnumerable<Validated<T>> parts)
    {
        var all = parts.ToImmutableArray();
        var errors = all.SelectMany(part => part.Errors).ToImmutableArray();
        return errors.IsEmpty
            ? Valid(all.OfType<Valid<T>>().Select(part => part.Value).ToImmutableArray())
            : Invalid<ImmutableArray<T>>(errors);
    }
}
