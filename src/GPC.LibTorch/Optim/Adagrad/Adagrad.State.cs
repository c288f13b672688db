using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class Adagrad
{
    /// <summary>The sum of squared gradients of one parameter, in its shape.</summary>
    /// <param name="parameter">The parameter that this state belongs to.</param>
    public sealed class State(Parameter parameter) : OptimizerState(parameter), IDisposable
    {
        /// <summary>Number of steps done.</summary>
        public long step;

        /// <summary>The sum.</summary>
        public Tensor sum = null!;

        /// <inheritdoc/>
        public override void Initialize(OptimizerOptions options)
        {
            step = 0;
            Clear(ref sum);
            sum.fill_(OptionsAs<Options>(options).initial_accumulator_value!.Value);
        }

        /// <inheritdoc/>
        public override void SaveStateDict(BinaryWriter writer)
        {
            writer.Write(step);
            sum.Save(writer);
        }

        /// <inheritdoc/>
        public override void LoadStateDict(BinaryReader reader)
        {
            step = reader.ReadInt64();
            sum.Load(reader);
        }

        /// <inheritdoc/>
        public override void LoadStateDict(OptimizerState source)
        {
            State from = Expect<State>(source);
            step = from.step;
            Copy(ref sum!, from.sum);
        }

        /// <inheritdoc/>
        public override bool ApproximatelyEquals(OptimizerState other) =>
            other is State state && step == state.step && Close(sum, state.sum);

        /// <inheritdoc/>
        public override void to(Device device) => Move(ref sum!, device);

        /// <summary>Frees the sum.</summary>
        public void Dispose() => sum.Dispose();
    }
}
