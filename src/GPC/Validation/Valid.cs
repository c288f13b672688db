using System.Collections.Immutable;

namespace GPC;

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
