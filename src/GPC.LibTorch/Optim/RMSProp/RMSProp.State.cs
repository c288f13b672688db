using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class RMSProp
{
    /// <summary>The running averages and the momentum of one parameter, in its shape.</summary>
    /// <param name="parameter">The parameter that this state belongs to.</param>
    public sealed class State(Parameter parameter) : OptimizerState(parameter), IDisposable
    {
        /// <summary>Number of steps done.</summary>
        public long step;

        /// <summary>Average of the squared gradient.</summary>
        public Tensor square_avg = null!;

        /// <summary>The running update.</summary>
        public Tensor momentum_buffer = null!;

        /// <summary>Average of the gradient.</summary>
        public Tensor grad_avg = null!;

        /// <inheritdoc/>
        public override void Initialize(OptimizerOptions options)
        {
            step = 0;
            Clear(ref square_avg);
            Clear(ref momentum_buffer);
            Clear(ref grad_avg);
        }

        /// <inheritdoc/>
        public override void SaveStateDict(BinaryWriter writer)
        {
            writer.Write(step);
            square_avg.Save(writer);
            SaveConditionalStateTensor(writer, momentum_buffer);
            SaveConditionalStateTensor(writer, grad_avg);
        }

        /// <inheritdoc/>
        public override void LoadStateDict(BinaryReader reader)
        {
            step = reader.ReadInt64();
            square_avg.Load(reader);
            LoadConditionalStateTensor(reader, ref momentum_buffer!, _parameter.device);
            LoadConditionalStateTensor(reader, ref grad_avg!, _parameter.device);
        }

        /// <inheritdoc/>
        public override void LoadStateDict(OptimizerState source)
        {
            State from = Expect<State>(source);
            step = from.step;
            Copy(ref square_avg!, from.square_avg);
            Copy(ref momentum_buffer!, from.momentum_buffer);
            Copy(ref grad_avg!, from.grad_avg);
        }

        /// <inheritdoc/>
        public override bool ApproximatelyEquals(OptimizerState other) =>
            other is State state && step == state.step && Close(square_avg, state.square_avg)
            && Close(momentum_buffer, state.momentum_buffer) && Close(grad_avg, state.grad_avg);

        /// <inheritdoc/>
        public override void to(Device device)
        {
            Move(ref square_avg!, device);
            Move(ref momentum_buffer!, device);
            Move(ref grad_avg!, device);
        }

        /// <summary>Frees averages and momentum.</summary>
        public void Dispose()
        {
            square_avg.Dispose();
            momentum_buffer.Dispose();
            grad_avg.Dispose();
        }
    }
}
