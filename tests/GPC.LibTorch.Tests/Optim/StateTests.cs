using TorchSharp;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;

namespace GPC.LibTorch.Tests.Optim;

/// <summary>An optimizer that was saved and loaded goes on as the one that never stopped, to the last bit.</summary>
public class StateTests
{
    public static TheoryData<string> All => OptimizerCases.All;

    [Theory, MemberData(nameof(All))]
    public void LoadedFromAStreamItGoesOnIdentically(string python) => GoesOn(python, (from, to) =>
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true)) from.save_state_dict(writer);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        to.load_state_dict(reader);
        Assert.Equal(stream.Length, stream.Position);
    });

    [Theory, MemberData(nameof(All))]
    public void LoadedFromADictionaryItGoesOnIdentically(string python) => GoesOn(python, (from, to) =>
    {
        using DisposeScope scope = NewDisposeScope();
        to.load_state_dict(from.state_dict());
    });

    [Fact]
    public void LoadedFromAFileItGoesOnIdentically() => GoesOn(OptimizerCases.Names.First(known => known.StartsWith("Adam(", StringComparison.Ordinal)), (from, to) =>
    {
        string file = Path.GetTempFileName();
        from.save_state_dict(file);
        to.load_state_dict(file);
        File.Delete(file);
    });

    [Fact]
    public void SettingsTravelWithTheState()
    {
        using var problem = new Regression();
        using Adam saved = optim.Adam(problem.Parameters, 0.01, 0.5, 0.6, 0.2, 0.3, true, true);
        using Adam loaded = optim.Adam(problem.Parameters);
        saved.ParamGroups.Single().LearningRate = 0.005;
        loaded.load_state_dict(saved.state_dict());
        var options = (Adam.Options)loaded.state_dict().Options.Single();
        Assert.Equal(
            (0.005, 0.01, 0.5, 0.6, 0.2, 0.3, true, true),
            (options.LearningRate, options.InitialLearningRate, options.beta1, options.beta2, options.eps, options.weight_decay, options.amsgrad, options.maximize));
    }

    [Fact]
    public void TheStreamHasTorchSharpsLayout()
    {
        using var weights = new Parameter(zeros(2));
        using SGD optimizer = optim.SGD([weights], 0.25, momentum: 0.5);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        optimizer.save_state_dict(writer);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        Assert.Equal("SGD", reader.ReadString());
        Assert.Equal((1, 1), (reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt()));
        double[] settings = [reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble()];
        Assert.Equal([0.25, 0.25, 0.5, 0, 0], settings);
        Assert.Equal((false, false), (reader.ReadBoolean(), reader.ReadBoolean()));
        Assert.False(reader.ReadBoolean());
        Assert.Equal(stream.Length, stream.Position);
    }

    [Fact]
    public void AStateOfAnotherKindOrSizeIsRefused()
    {
        using var problem = new Regression();
        using Adam adam = optim.Adam(problem.Parameters);
        using AdamW other = optim.AdamW(problem.Parameters);
        using Adam shorter = optim.Adam([problem.w]);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        adam.save_state_dict(writer);

        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        Assert.Contains("Adam;", Assert.Throws<InvalidDataException>(() => other.load_state_dict(reader)).Message, StringComparison.Ordinal);
        stream.Position = 0;
        Assert.Contains("2 parameters", Assert.Throws<ArgumentException>(() => shorter.load_state_dict(reader)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => shorter.load_state_dict(adam.state_dict()));
        Assert.Throws<ArgumentException>(() => other.load_state_dict(adam.state_dict()));
    }

    [Fact]
    public void StatesAreComparedByContent()
    {
        using var problem = new Regression();
        using Adam left = optim.Adam(problem.Parameters), right = optim.Adam(problem.Parameters);
        (OptimizerState ours, OptimizerState theirs) = (left.state_dict().State[0], right.state_dict().State[0]);
        Assert.True(ours.ApproximatelyEquals(theirs));
        problem.Train(left, 1);
        Assert.False(ours.ApproximatelyEquals(theirs));
        right.load_state_dict(left.state_dict());
        Assert.True(ours.ApproximatelyEquals(theirs));
        Assert.NotSame(((Adam.State)ours).exp_avg, ((Adam.State)theirs).exp_avg);
    }

    static void GoesOn(string python, Action<OptimizerHelper, OptimizerHelper> transfer)
    {
        using var unbroken = new Regression();
        using OptimizerHelper first = OptimizerCases.Make(python, unbroken.Parameters);
        unbroken.Train(first, 7);

        using var resumed = new Regression();
        using (no_grad())
        {
            foreach ((Parameter target, Parameter source) in resumed.Parameters.Zip(unbroken.Parameters)) target.copy_(source);
        }
        using OptimizerHelper second = OptimizerCases.Make(python, resumed.Parameters);
        transfer(first, second);

        unbroken.Train(first, 13);
        resumed.Train(second, 13);
        Expect.Same(unbroken.w, resumed.w);
        Expect.Same(unbroken.b, resumed.b);
    }
}
