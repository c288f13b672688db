namespace GPC.Training;

/// <summary>How the rate gets from 1 to the share <c>F</c> that is left in the end, over the part <c>p</c> of the way, from 0 to 1.</summary>
public enum ScheduleShape
{
    /// <summary>Along half a cosine, <c>F + (1 - F) (1 + cos(pi p)) / 2</c> (I. Loshchilov and F. Hutter, "SGDR", 2017, without restarts).</summary>
    Cosine,

    /// <summary>Along a line, <c>F + (1 - F) (1 - p)</c>.</summary>
    Linear,

    /// <summary>By the same ratio in every step, <c>F^p</c>.</summary>
    Exponential,

    /// <summary>By the same ratio in each of <c>D</c> drops that are equally far apart, <c>F^(floor(p D) / D)</c>. The last one is at the end of the way.</summary>
    Step,
}
