namespace GPC.Data;

/// <summary>Points in the plane, which need no files: 1,000 to train on, 2,000 others to test.</summary>
sealed record ToyEntry(ToyData Toy, string Description) : DataEntry(Toy.Name, Description, "made when needed")
{
    public override bool IsThere(DataCache cache) => true;

    public override Validated<DataSplits> Load(DataCache cache) => Validated.Valid(new DataSplits(Toy.Fixed(1_000, seed: 1), Toy.Fixed(2_000, seed: 2)));

    public override Validated<string> Fetch(DataCache cache, CancellationToken cancellation = default) => Validated.Valid($"{Name} needs no files.");
}
