namespace GPC.Data;

/// <summary>A place in an endless stream of batches. The same cursor gives the same batches from there on; it is all that a checkpoint has to keep.</summary>
/// <param name="Seed">What the order of the samples follows from.</param>
/// <param name="Epoch">How often all samples were seen, from 0. Fresh points have no epochs: it stays 0.</param>
/// <param name="Position">Samples taken in this epoch.</param>
public sealed record DataCursor(long Seed, long Epoch = 0, long Position = 0);
