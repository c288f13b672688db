namespace GPC.LibTorch.Generators.Model;

/// <summary>
/// A place for members: how the table names it, the types it is nested in, the prefix of its pages in PyTorch's documentation, and what its
/// innermost type is, where the type is declared nowhere else.
/// </summary>
internal sealed record Area(string Name, EquatableArray<string> Types, string Pages, string Summary = "")
{
    public static readonly EquatableArray<Area> All = new[]
    {
        new Area("Tensor", Shells("static partial class torch", "partial class Tensor"), "torch.Tensor."),
        new Area("torch", Shells("static partial class torch"), "torch."),
        new Area("torch.nn.functional", Nested("nn", "functional"), "torch.nn.functional.", "Layers, activations and losses as functions."),
        new Area("torch.linalg", Nested("linalg"), "torch.linalg.", "Linear algebra on matrices and batches of them."),
        new Area("torch.special", Nested("special"), "torch.special.", "Special functions."),
        new Area("torch.fft", Nested("fft"), "torch.fft.", "Discrete Fourier transforms."),
    }.ToEquatableArray();

    public static Area? Find(string name) => All.FirstOrDefault(area => area.Name == name);

    private static EquatableArray<string> Shells(params string[] types) => types.ToEquatableArray();

    private static EquatableArray<string> Nested(params string[] names) =>
        names.Prepend("torch").Select(name => $"static partial class {name}").ToEquatableArray();
}
