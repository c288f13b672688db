using GPC.Data;
using GPC.Objectives;
using GPC.Sampling;
using GPC.Views;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GPC.Training;

/// <summary>The state of a run that changes, and the steps that change it.</summary>
sealed class TrainingLoop : IDisposable
{
    readonly nn.Module<Tensor, Tensor> network;
    readonly Method method;
    readonly IViews views;
    readonly TrainingConfig config;
    readonly Device device;
    readonly OptimizerHelper optimizer;
    readonly SgldSampler? sampler;
    readonly Generator random;

    public TrainingLoop(
        nn.Module<Tensor, Tensor> network,
        Method method,
        IViews views,
        IReadOnlyList<long> sampleShape,
        TrainingConfig config
    )
    {
        (this.network, this.method, this.views, this.config, device) = (network, method, views, config, Outputs.DeviceOf(network));
        random = new Generator((ulong)config.Seed);
        var isSampled = WeightSchedule.NeedsModelSamples(method.Weights);
        sampler = isSampled ? new SgldSampler(config.Sgld, [.. sampleShape], config.Seed + 1, device) : null;
        optimizer = Optimizers.Create(config, network.parameters().Where(parameter => parameter.requires_grad));
        Weights = new WeightSchedule(method.Weights, config.Iterations, isSampled);
        Cursor = new DataCursor(config.Seed);
    }

    public WeightSchedule Weights { get; }

    /// <summary>Steps done.</summary>
    public int Step { get; private set; }

    public DataCursor Cursor { get; private set; }

    public double RateFactor { get; private set; } = 1;

    public int Rollbacks { get; private set; }

    public Patience Patience { get; private set; }

    /// <summary>Takes a step with the next batches.</summary>
    /// <param name="batches">The batches.</param>
    /// <param name="isLookedAt">Whether the network is evaluated or kept after it: parameters that the step ruined are found then, and not
    /// by the next step's loss.</param>
    /// <exception cref="DivergedException">The loss left its limits, or a parameter is not finite. A state from before has to be
    /// loaded.</exception>
    public StepDone TakeStep(IEnumerator<Batch> batches, bool isLookedAt)
    {
        var step = Step + 1;
        var rate = config.LearningRate * RateFactor * config.Schedule.Factor(step, config.Iterations);
        foreach (var group in optimizer.ParamGroups)
            group.LearningRate = rate;
        // Gone and not zero: a parameter that this step does not use is not moved by what earlier ones left, and a resumed run does
        // likewise.
        network.zero_grad();
        var results = new List<PartResult>(config.Optimizer.Accumulate);
        for (var part = 0; part < config.Optimizer.Accumulate; part++)
        {
            batches.MoveNext();
            using var batch = batches.Current;
            results.Add(Accumulate(batch, step));
            Cursor = batch.Next;
        }
        double? norm = config.Optimizer.ClipNorm is { } limit
            ? nn.utils.clip_grad_norm_(network.parameters().Where(parameter => parameter.requires_grad), limit)
            : null;
        optimizer.step();
        if (isLookedAt)
            RequireFinite(step);
        method.AfterStep(network);
        Step = step;
        return new StepDone(
            step,
            results.Average(result => result.Loss),
            Weights.Named(results.Select(result => result.Terms)),
            rate,
            norm,
            results[^1].Chains
        );
    }

    /// <summary>Measures the network, in evaluation mode.</summary>
    /// <exception cref="DivergedException">What it is measured by is not finite.</exception>
    public Evaluation Measure(Func<nn.Module<Tensor, Tensor>, Evaluation> evaluate)
    {
        network.eval();
        try
        {
            using var scope = NewDisposeScope();
            var result = evaluate(network);
            if (Weights.HasCriterion)
                Patience = Patience.After(result.Criterion);
            return result;
        }
        catch (NotFiniteException exception)
        {
            throw new DivergedException(Step, exception.Message);
        }
        finally
        {
            network.train();
        }
    }

    /// <summary>A copy of the state.</summary>
    public TrainingState Save() =>
        new(Step, Cursor, RateFactor, Rollbacks, Patience, StateTensors.Copy(network, method, optimizer, sampler, random));

    /// <summary>Puts a state in place of this one.</summary>
    /// <exception cref="ArgumentException">It is the state of another network, method or config.</exception>
    public void Load(TrainingState state)
    {
        StateTensors.Load(state.Tensors, network, method, optimizer, sampler, random);
        (Step, Cursor, RateFactor, Rollbacks, Patience) = (state.Step, state.Cursor, state.RateFactor, state.Rollbacks, state.Patience);
    }

    /// <summary>Goes back to a state, with a lower learning rate.</summary>
    public void RollBack(TrainingState state)
    {
        var (factor, rollbacks) = (RateFactor * config.Safeguards.RateAfterRollback, Rollbacks + 1);
        Load(state);
        (RateFactor, Rollbacks) = (factor, rollbacks);

        // With the same random numbers the run would diverge again.
        random.manual_seed(config.Seed + (1_000_003L * rollbacks));
        sampler?.Generator.manual_seed(config.Seed + 1 + (1_000_003L * rollbacks));
    }

    public void Dispose()
    {
        optimizer.Dispose();
        sampler?.Dispose();
        random.Dispose();
    }

    PartResult Accumulate(Batch batch, int step)
    {
        using var scope = NewDisposeScope();
        var clean = batch.Samples.Tensor.to(device);
        var noise = config.Safeguards.InputNoise;
        var samples = noise > 0 ? clean + (noise * randn(clean.shape, generator: random).to(device)) : clean;
        var context = new StepContext(
            network,
            batch,
            samples,
            clean,
            views,
            random,
            sampler,
            config.Sgld.Schedule.Factor(step, config.Iterations)
        );
        var (terms, penalty) = Backward(method.Inputs(context), step);
        var loss = terms.Zip(Weights.At(step), (term, weight) => term * weight).Sum() + (penalty ?? 0);
        RequireSane(loss, terms, penalty is not null, step);
        return new PartResult(loss, terms, context.Draw is { } draw ? new ChainReport(draw.Statistics, draw.Age, draw.Restarts) : null);
    }

    // Adds the loss's gradient to those of the parameters.
    (IReadOnlyList<double> Terms, double? Penalty) Backward(IReadOnlyList<Tensor> inputs, int step)
    {
        var factor = 1.0 / config.Optimizer.Accumulate;
        try
        {
            if (Penalty(inputs) is not { } penalty)
                return (method.Objective.Backward(inputs, Weights.At(step), method.Options, factor), null);
            var value = method.Objective.Evaluate(inputs, Weights.At(step), method.Options);
            ((value.Total + penalty) * factor).backward();
            return (value.Terms, penalty.detach().to(ScalarType.Float64).item<double>());
        }
        catch (NotFiniteException exception)
        {
            throw new DivergedException(step, exception.Message);
        }
    }

    Tensor? Penalty(IReadOnlyList<Tensor> inputs)
    {
        if (config.Safeguards.EnergyPenalty == 0)
            return null;

        // If nothing is sampled, the data stands in for the model's samples.
        Tensor[] energies =
        [
            .. method
                .Objective.Inputs.Zip(inputs)
                .Where(pair =>
                    pair.First.Type == typeof(Terms.Logits)
                    && (pair.First.Role == InputRole.Data || (pair.First.Role == InputRole.ModelSamples && sampler is not null))
                )
                .Select(pair => pair.Second.logsumexp(1).square().mean()),
        ];
        return energies.Length == 0 ? null : energies.Aggregate((one, other) => one + other) * config.Safeguards.EnergyPenalty;
    }

    void RequireFinite(int step)
    {
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        if (
            network
                .named_parameters()
                .Where(one => !one.parameter.isfinite().all().item<bool>())
                .Select(one => one.name)
                .FirstOrDefault() is
            { } name
        )
            throw new DivergedException(step, $"the parameter {name} is not finite after the step");
    }

    void RequireSane(double loss, IReadOnlyList<double> terms, bool isPenalized, int step)
    {
        if (Math.Abs(loss) <= config.Safeguards.LossLimit)
            return;
        var weighted = terms.Zip(Weights.At(step), (term, weight) => term * weight).ToArray();
        var parts = method.Objective.Terms.Select(
            (named, term) => (Name: $"the term {named.Name}", Value: terms[term], Weighted: weighted[term])
        );
        if (isPenalized)
            parts = parts.Append(("safeguards.energyPenalty", loss - weighted.Sum(), loss - weighted.Sum()));
        var worst = parts.MaxBy(part => double.IsFinite(part.Value) ? Math.Abs(part.Weighted) : double.PositiveInfinity);
        throw new DivergedException(
            step,
            FormattableString.Invariant(
                $"the loss is {loss:G4}, beyond the limit of {config.Safeguards.LossLimit:G4}, by {worst.Name} ({worst.Value:G4})"
            )
        );
    }

    sealed record PartResult(double Loss, IReadOnlyList<double> Terms, ChainReport? Chains);
}

/// <summary>The loss of a step left its limits, or the step ruined the network.</summary>
sealed class DivergedException(int step, string reason) : Exception($"step {step}: {reason}")
{
    public int Step => step;

    public string Reason => reason;
}
