using System.Collections.Immutable;

namespace GPC;

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
