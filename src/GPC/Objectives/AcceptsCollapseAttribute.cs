namespace GPC.Objectives;

/// <summary>Says that an objective is known not to penalise a failure mode, which the compiler would warn of.</summary>
/// <param name="mode">The failure mode.</param>
/// <param name="reason">Why that is all right.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class AcceptsCollapseAttribute(Collapse mode, string reason) : Attribute
{
    /// <summary>The failure mode.</summary>
    public Collapse Mode { get; } = mode;

    /// <summary>Why that is all right.</summary>
    public string Reason { get; } = reason;
}
