using System.Globalization;
using GPC.Generators.Objectives.Operations;
using GPC.Generators.Objectives.Scheduling;

namespace GPC.Generators.Objectives.Writing;

/// <summary>What the values of a schedule are called, and what they are, in words.</summary>
sealed class KernelNames
{
    readonly Schedule schedule;
    readonly Dictionary<int, int> numbers = [];

    public KernelNames(Schedule schedule)
    {
        this.schedule = schedule;
        foreach (
            var value in schedule.Live.Where(value =>
                schedule.Graph[value].Operation is not (Size or Number or Constant or Input { Shape.IsMatrix: true })
            )
        )
            numbers[value] = numbers.Count + 1;
    }

    /// <summary>The number under which the frame keeps it; empty for what it need not keep.</summary>
    public string SlotText(int value) => numbers.TryGetValue(value, out var number) ? number.ToString(CultureInfo.InvariantCulture) : "";

    public string Of(int value) =>
        schedule.Graph[value].Operation switch
        {
            Input input => Names.Local(input.Text),
            Constant constant => constant.Text,
            Size size => size.Text,
            Number number => Names.Local(number.Text),
            var operation => Names.Value(operation, numbers[value]),
        };

    /// <summary>The value as a formula of the names of its operands.</summary>
    public string Formula(int value) =>
        schedule.Graph[value] is var node && node.Operation is Leaf leaf
            ? leaf.Text
            : node.Operation.Formula([.. node.Operands.Select(Of)]);
}
