namespace GPC.Objectives;

/// <summary>
/// Makes a <c>static partial class</c> of terms an objective: value and gradient are generated, as a fused form for the CPU and as tensor operations. See <see cref="TermAttribute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ObjectiveAttribute : Attribute;
