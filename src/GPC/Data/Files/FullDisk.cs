namespace GPC.Data;

/// <summary>Tells a disk without room from other errors of files.</summary>
public static class FullDisk
{
    private const int NoSpace = 28, Quota = 122, Windows = 112; // ENOSPC, EDQUOT, ERROR_DISK_FULL.

    /// <summary>Whether there was no room.</summary>
    /// <param name="thrown">What was thrown.</param>
    public static bool Is(Exception thrown) => thrown is IOException && (thrown.HResult & 0xFFFF) is (NoSpace or Quota or Windows);
}
