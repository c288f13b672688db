using GPC.Generators.Objectives.Operations;

namespace GPC.Generators.Objectives.Graphs;

/// <summary>One value of a graph: an operation on values that come before it.</summary>
sealed record Node(Operation Operation, EquatableArray<int> Operands, Shape Shape);
