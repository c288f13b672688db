using System.Collections.Immutable;

namespace GPC;

/// <summary>
/// A value that passed its checks (<see cref="Valid{T}"/>), or everything that is wrong with it (<see cref="Invalid{T}"/>). Unlike an
/// exception it does not stop at the first mistake: <see cref="Validated.Combine{T1, T2, TResult}"/> keeps the errors of every part.
/// </summary>
/// <typeparam name="T">Type of the checked value.</typeparam>
public abstract record Validated<T>
{
    private protected Validated() { }

    /// <summary>The errors in the order in which they were found; empty exactly when there is a value.</summary>
    public abstract ImmutableArray<ValidationError> Errors { get; }

    /// <summary>Whether there is a value.</summary>
    public bool IsValid => Errors.IsEmpty;

    /// <summary>Calls the function for the case at hand and returns its result.</summary>
    /// <param name="valid">Called with the value.</param>
    /// <param name="invalid">Called with the errors, of which there is at least one.</param>
    /// <typeparam name="TResult">Type of the result.</typeparam>
    public abstract TResult Match<TResult>(Func<T, TResult> valid, Func<ImmutableArray<ValidationError>, TResult> invalid);

    /// <summary>Applies a function that cannot fail to the value; errors pass through.</summary>
    /// <param name="map">The function.</param>
    /// <typeparam name="TResult">Type of the result.</typeparam>
    public Validated<TResult> Map<TResult>(Func<T, TResult> map) => Bind(value => Validated.Valid(map(value)));

    /// <summary>Applies a check that needs the value; when there is none the check does not run and the errors pass through.</summary>
    /// <remarks>
    /// For checks that don't depend on each other use <see cref="Validated.Combine{T1, T2, TResult}"/>, which reports both.
    /// </remarks>
    /// <param name="next">The check.</param>
    /// <typeparam name="TResult">Type of the result.</typeparam>
    public Validated<TResult> Bind<TResult>(Func<T, Validated<TResult>> next) => Match(next, Validated.Invalid<TResult>);

    /// <summary>Places the errors below a parent: <c>steps</c> becomes <c>sgld.steps</c> under <c>sgld</c>.</summary>
    /// <param name="parent">Path of the parent.</param>
    public Validated<T> Under(string parent) =>
        Match(_ => this, errors => Validated.Invalid<T>([.. errors.Select(error => error.Under(parent))]));

    /// <summary>The value as text, or the errors, one in each line.</summary>
    public sealed override string ToString() => Match(value => $"{value}", errors => string.Join('\n', errors));
}

/// <summary>A value that passed its checks.</summary>
/// <param name="Value">The value.</param>
/// <typeparam name="T">Type of the value.</typeparam>
public sealed record Valid<T>(T Value) : Validated<T>
{
    /// <inheritdoc/>
    public override ImmutableArray<ValidationError> Errors => [];

    /// <inheritdoc/>
    public override TResult Match<TResult>(Func<T, TResult> valid, Func<ImmutableArray<ValidationError>, TResult> invalid)
    {
        ArgumentNullException.ThrowIfNull(valid);
        return valid(Value);
    }
}

/// <summary>Everything that is wrong with a value. Two are equal when they hold equal errors in the same order.</summary>
/// <typeparam name="T">Type that the value would have had.</typeparam>
public sealed record Invalid<T> : Validated<T>
{
    /// <summary>Holds the errors.</summary>
    /// <param name="errors">At least one error.</param>
    /// <exception cref="ArgumentException">There is no error.</exception>
    public Invalid(ImmutableArray<ValidationError> errors) =>
        Errors = errors.IsDefaultOrEmpty
            ? throw new ArgumentException("An invalid result needs at least one error, found none: return a valid one.", nameof(errors))
            : errors;

    /// <inheritdoc/>
    public override ImmutableArray<ValidationError> Errors { get; }

    /// <inheritdoc/>
    public override TResult Match<TResult>(Func<T, TResult> valid, Func<ImmutableArray<ValidationError>, TResult> invalid)
    {
        ArgumentNullException.ThrowIfNull(invalid);
        return invalid(Errors);
    }

    /// <inheritdoc/>
    public bool Equals(Invalid<T>? other) => other is not null && Errors.AsSpan().SequenceEqual(other.Errors.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Errors.Aggregate(Errors.Length, HashCode.Combine);
}
