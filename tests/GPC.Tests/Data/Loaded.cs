using GPC.Data;
using Xunit;

namespace GPC.Tests.Data;

/// <summary>What loaders gave, for assertions.</summary>
static class Loaded
{
    /// <summary>The value; the test fails with the errors where there is none.</summary>
    public static T Value<T>(this Validated<T> result) =>
        result.Match(value => value, errors => throw new InvalidOperationException(string.Join('\n', errors)));

    /// <summary>The one error.</summary>
    public static string Error<T>(this Validated<T> result) => Assert.Single(result.Errors).ToString();

    public static float[] Values(this Dataset data)
    {
        using var all = data.All();
        return all.Tensor.data<float>().ToArray();
    }

    /// <summary>Bytes by a scale of 0 to 1.</summary>
    public static float[] Scaled(IEnumerable<byte> bytes) => [.. bytes.Select(level => (float)(level / 255.0))];

    /// <summary>Some bytes that look random, the same for the same seed.</summary>
    public static byte[] Bytes(int count, int seed = 1)
    {
        var bytes = new byte[count];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    /// <summary>
    /// Loads a file that is cut at every length, that has every byte changed in turn, and random ones: none may throw, none that is cut may
    /// load.
    /// </summary>
    public static void Survives<T>(byte[] content, Func<string, Validated<T>> load, bool everyCutIsSeen = true)
    {
        using var folder = new TemporaryFolder();
        for (var length = 0; length < content.Length; length++)
        {
            var cut = load(folder.Write("cut", content[..length]));
            Assert.False(cut.IsValid && everyCutIsSeen, $"loads although cut at {length} of {content.Length} bytes");
            Assert.All(cut.Errors, error =>
                Assert.True(error.Fix.Length > 0 && !error.ToString().Contains('\n', StringComparison.Ordinal))
            );
        }
        var random = new Random(1);
        for (var i = 0; i < content.Length; i++)
        {
            byte[] changed = [.. content];
            changed[i] ^= (byte)random.Next(1, 256);
            load(folder.Write("changed", changed));
        }
        for (var i = 0; i < 200; i++)
        {
            byte[] noise = Bytes(random.Next(300), i);
            // Half of them keep the beginning, to get past the magic numbers.
            if (i % 2 == 0)
                content
                    .AsSpan(0, Math.Min(content.Length, random.Next(1, 140)))
                    .CopyTo(noise.Length > 139 ? noise : noise = [.. noise, .. new byte[140]]);
            load(folder.Write("noise", noise));
        }
    }
}
