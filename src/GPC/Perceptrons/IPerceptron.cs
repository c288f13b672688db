using System.ComponentModel;

namespace GPC.Perceptrons;

/// <summary>
/// A network that is a chain of linear maps and functions of their results. Training and sampling compute such a network in C#, from its stages, where it is <c>float</c> on
/// the CPU: the same numbers but for rounding, without an operator of the backend for each step. Hooks of the network and of its layers are not called then. Generated models
/// implement it where they can.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPerceptron
{
    /// <summary>The stages, one after the other, with the network's own parameters.</summary>
    IReadOnlyList<Stage> Stages { get; }
}
