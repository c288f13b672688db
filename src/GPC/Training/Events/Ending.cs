namespace GPC.Training;

/// <summary>Why a training ended.</summary>
public enum Ending
{
    /// <summary>All steps are done.</summary>
    Completed,

    /// <summary>The objective stopped getting better.</summary>
    Stopped,

    /// <summary>It was cancelled.</summary>
    Cancelled,

    /// <summary>It diverged more often than it may be rolled back.</summary>
    Diverged,
}
