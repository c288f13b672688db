using FsCheck.Fluent;
using Xunit;

namespace GPC.Tests.Configs;

/// <summary>Whatever is given, there is a config or there are errors: nothing throws, nothing hangs. Seeds are fixed.</summary>
public class FuzzTests
{
    const int Cases = 20_000;

    [Fact]
    public void RandomBytesAreErrors() => Run(random => ConfigJson(Mutations.Bytes(random)));

    [Fact]
    public void DamagedConfigsAreConfigsOrErrors()
    {
        var seeds = Gen.Sample(Runs.Valid().Generator, 50, 50).Select(run => run.ToJson()).ToArray();
        var valid = 0;
        Run(random =>
        {
            var result = Tests.Configs.Run.Parse(Mutations.Mutate(seeds[random.Next(seeds.Length)], random));
            if (result.IsValid)
                valid++;
            Assert.All(result.Errors, error => Assert.True(error.Fix.Length > 0 && error.ToString().Length < 2_000));
        });
        Assert.InRange(valid, 1, Cases - 1);
    }

    [Fact]
    public void RandomSettingsAreConfigsOrErrors() =>
        Run(random => new Run().With(Mutations.Mutate("rate.start", random), Mutations.Mutate("[0.5, 0.25]", random)));

    [Theory]
    [InlineData("[", 1_000_000)]
    [InlineData("{\"rate\":", 1_000_000)]
    [InlineData("9", 1_000_000)]
    [InlineData("/*", 1_000_000)]
    [InlineData("{\"a\":1,", 1)]
    public async Task LongTextIsDoneSoon(string part, int times) =>
        Assert.False((await Soon(() => Tests.Configs.Run.Parse(string.Concat(Enumerable.Repeat(part, times))))).IsValid);

    [Fact]
    public async Task ManyMistakesAreDoneSoonAndNotAllReported()
    {
        var json = $"{{ {string.Join(", ", Enumerable.Range(0, 200_000).Select(i => $"\"{new string('k', 60)}{i}\": {i}"))} }}";
        Assert.Equal(100, (await Soon(() => Tests.Configs.Run.Parse(json))).Errors.Length);
    }

    // Takes less than a second; reading that takes the square of the length would take hours. The machine may be busy.
    static Task<T> Soon<T>(Func<T> read) => Task.Run(read).WaitAsync(TimeSpan.FromMinutes(2));

    static void ConfigJson(byte[] bytes) =>
        Assert.True(GPC.Configs.ConfigJson.Read(bytes) is { } result && (result.IsValid || result.Errors.Length == 1));

    static void Run(Action<Random> test)
    {
        for (var seed = 0; seed < Cases; seed++)
        {
            try
            {
                test(new Random(seed));
            }
            catch (Exception thrown)
            {
                throw new InvalidOperationException($"Seed {seed}: {thrown.Message}", thrown);
            }
        }
    }
}
