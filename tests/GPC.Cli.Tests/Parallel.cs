using Xunit;

// Runs draw from torch's global generator, and their checkpoints hold its state: one at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
