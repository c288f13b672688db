using System;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

/// <summary>
/// Copies a native library, and marks one version that it asks of another library as weak where this system's copy of that library is too
/// old to have it. libLibTorchSharp.so of TorchSharp 0.107.0 asks libstdc++.so.6 for GLIBCXX_3.4.32, which Debian 12, Ubuntu 22.04 and RHEL
/// 9 lack, although nothing in it uses a symbol of that version: only the loader's check of versions fails, and the loader does not check
/// weak ones (VER_FLG_WEAK, System V gABI, symbol versioning).
/// </summary>
public sealed class WeakSymbolVersion : Task
{
    const uint SectionOfNeededVersions = 0x6ffffffe; // SHT_GNU_verneed
    const byte Weak = 2; // VER_FLG_WEAK

    /// <summary>The library as its package has it; it is never written to.</summary>
    [Required]
    public string Source { get; set; }

    /// <summary>Where the copy goes.</summary>
    [Required]
    public string Destination { get; set; }

    /// <summary>The library that is asked for the version, such as libstdc++.so.6.</summary>
    [Required]
    public string Dependency { get; set; }

    /// <summary>The version, such as GLIBCXX_3.4.32.</summary>
    [Required]
    public string Version { get; set; }

    /// <summary>Folders to find the system's copy of the dependency in; the first that has one counts.</summary>
    [Required]
    public string[] SearchedFolders { get; set; }

    /// <summary>The file to use: the copy where one was needed, else the source.</summary>
    [Output]
    public string Result { get; set; }

    /// <summary>Writes the copy where it is needed, and says so in one line.</summary>
    public override bool Execute()
    {
        Result = Source;
        var system = SearchedFolders.Select(folder => Path.Combine(folder, Dependency)).FirstOrDefault(File.Exists);
        if (system is null || Contains(File.ReadAllBytes(system), Version))
            return true;

        var library = File.ReadAllBytes(Source);
        if (FlagsOf(library) is not { } flags)
            return true;
        try
        {
            library[flags] |= Weak;
            if (!Write(library))
                return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Result = Source;
            Log.LogError(
                "{0} needs {1}, which this system's {2} lacks, and its adapted copy {3} could not be written ({4}): make that folder "
                    + "writable, or use a system with GCC 13 or newer.",
                Path.GetFileName(Source),
                Version,
                Dependency,
                Destination,
                error.Message
            );
            return false;
        }

        Log.LogMessage(
            MessageImportance.High,
            "{0}: {1} of {2} is marked as optional in the copy for this build, as this system lacks it and nothing uses it.",
            Path.GetFileName(Source),
            Version,
            Dependency
        );
        return true;
    }

    /// <summary>
    /// Writes the copy unless it is there already; true where it did. Several projects may do so at once, so it appears whole or not at
    /// all.
    /// </summary>
    bool Write(byte[] library)
    {
        Result = Destination;
        if (File.Exists(Destination))
        {
            if (File.ReadAllBytes(Destination).SequenceEqual(library))
                return false;
            File.Delete(Destination);
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(Destination));
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, Path.GetRandomFileName());
        try
        {
            File.WriteAllBytes(temporary, library);
            File.Move(temporary, Destination);
            return true;
        }
        catch (IOException) when (File.Exists(Destination))
        {
            return false; // Another project was faster.
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>
    /// Where the flags of the entry (Vernaux.vna_flags) stand in a 64-bit little-endian ELF file; null where there is no such entry.
    /// </summary>
    int? FlagsOf(byte[] elf)
    {
        if (elf.Length < 64 || Word(elf, 0) != 0x464c457f || elf[4] != 2 || elf[5] != 1)
            return null;
        var sections = checked((int)Long(elf, 40)); // e_shoff
        int size = Half(elf, 58),
            count = Half(elf, 60); // e_shentsize, e_shnum
        for (var section = sections; section < sections + (size * count); section += size)
        {
            if (Word(elf, section + 4) != SectionOfNeededVersions)
                continue;
            var names = checked((int)Long(elf, sections + (size * (int)Word(elf, section + 40)) + 24)); // sh_link, sh_offset
            var file = checked((int)Long(elf, section + 24));
            for (var files = Word(elf, section + 44); files > 0; files--, file += (int)Word(elf, file + 12)) // sh_info, vn_next
            {
                var entry = file + (int)Word(elf, file + 8); // vn_aux
                for (var entries = Half(elf, file + 2); entries > 0; entries--, entry += (int)Word(elf, entry + 12)) // vn_cnt, vna_next
                {
                    if (Name(elf, names + Word(elf, file + 4)) == Dependency && Name(elf, names + Word(elf, entry + 8)) == Version)
                        return entry + 4;
                }
            }
        }

        return null;
    }

    static ushort Half(byte[] bytes, int at) => BitConverter.ToUInt16(bytes, at);

    static uint Word(byte[] bytes, int at) => BitConverter.ToUInt32(bytes, at);

    static ulong Long(byte[] bytes, int at) => BitConverter.ToUInt64(bytes, at);

    static string Name(byte[] bytes, long at) => Encoding.ASCII.GetString(bytes, (int)at, Array.IndexOf(bytes, (byte)0, (int)at) - (int)at);

    // Latin-1 keeps every byte, so that a search in the text is one in the bytes.
    static bool Contains(byte[] bytes, string name) =>
        Encoding.GetEncoding("iso-8859-1").GetString(bytes).IndexOf("\0" + name + "\0", StringComparison.Ordinal) >= 0;
}
