using System.Security.Cryptography;

namespace GPC.Data;

/// <summary>A file whose content is known.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Source">Its path in the package that has it.</param>
/// <param name="Sha256">SHA-256 of its content, unpacked if the file is packed by gzip.</param>
sealed record KnownFile(string Name, string Source, string Sha256)
{
    /// <summary>The path, if the file there has the content.</summary>
    public Validated<string> Verify(string path) => DataFile.Read(path).Bind(content =>
    {
        var found = Convert.ToHexStringLower(SHA256.HashData(content));
        return found == Sha256
            ? Validated.Valid(path)
            : DataFile.Wrong<string>(path, $"content with the SHA-256 {found}", Sha256, "remove the file and get the data again");
    });
}
