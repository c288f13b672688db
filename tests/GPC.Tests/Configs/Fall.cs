namespace GPC.Tests.Configs;

/// <summary>Forms of a fall.</summary>
public enum Fall
{
    None,
    Cosine,
    StepWise,
}
