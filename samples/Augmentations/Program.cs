using Augmentations;
using GPC.Layers;
using GPC.Views;
using TorchSharp;

using var scope = torch.NewDisposeScope();
using var generator = new torch.Generator(1);
var images = new Samples(torch.rand([16, 3, 32, 32], generator: generator));

// Two independent views of each image, as an invariance term compares them.
var (first, second) = new PhotoViews().Pair(images, generator);
Console.WriteLine($"pair: ({string.Join(", ", first.Tensor.shape)}) and ({string.Join(", ", second.Tensor.shape)})");

// Two views of most of each image and six of small parts.
var crops = new MultiCrop(new GlobalCrop(), new LocalCrop(), localCount: 6).Apply(images, generator);
Console.WriteLine(
    $"crops: {crops.Global.Count} of ({string.Join(", ", crops.Global[0].Tensor.shape)}) and {crops.Local.Count} of "
        + $"({string.Join(", ", crops.Local[0].Tensor.shape)})"
);

// The same seed gives the same views.
var clothes = new Samples(torch.rand([16, 1, 28, 28], generator: generator));
var views = new ClothesViews();
var same = views.Apply(clothes, new torch.Generator(7)).Tensor.equal(views.Apply(clothes, new torch.Generator(7)).Tensor).item<bool>();
Console.WriteLine($"the same views from the same seed: {(same ? "yes" : "no")}");
