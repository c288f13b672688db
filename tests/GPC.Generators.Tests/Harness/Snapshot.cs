using System.Runtime.CompilerServices;
using Xunit;

namespace GPC.Generators.Tests.Harness;

/// <summary>
/// Compares text with a file beside the test, under Verify's names and with its way to accept: a difference leaves
/// <c>Class.Method.received.cs</c>, which becomes <c>Class.Method.verified.cs</c> when it is right.
/// </summary>
/// <remarks>Verify.Xunit takes over by changing this file alone: <c>Verifier.Verify(text, "cs")</c>.</remarks>
static class Snapshot
{
    public static void Verify(string text, [CallerFilePath] string testFile = "", [CallerMemberName] string method = "")
    {
        var stem = Path.Combine(Path.GetDirectoryName(testFile)!, $"{Path.GetFileNameWithoutExtension(testFile)}.{method}");
        var (verified, received) = ($"{stem}.verified.cs", $"{stem}.received.cs");
        if (File.Exists(verified) && File.ReadAllText(verified).ReplaceLineEndings("\n") == text)
        {
            File.Delete(received);
            return;
        }
        File.WriteAllText(received, text);
        Assert.Fail($"Differs from the accepted text. Compare, and accept with: mv {received} {verified}");
    }
}
