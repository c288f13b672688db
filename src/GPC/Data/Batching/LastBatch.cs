namespace GPC.Data;

/// <summary>What happens to the samples left over when batches don't divide an epoch.</summary>
public enum LastBatch
{
    /// <summary>The batch is filled up from the next epoch: every sample is seen equally often.</summary>
    Wrap,

    /// <summary>They are left out of this epoch.</summary>
    Drop,
}
