namespace GPC.Cli;

/// <summary>Tells a disk without room from other errors of files.</summary>
static class FullDisk
{
    const int NoSpace = 28, Quota = 122, Windows = 112; // ENOSPC, EDQUOT, ERROR_DISK_FULL.

    public static bool Is(Exception thrown) => thrown is IOException && (thrown.HResult & 0xFFFF) is (NoSpace or Quota or Windows);
}
