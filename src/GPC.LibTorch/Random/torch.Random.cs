using GPC.LibTorch;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Starts the default generator anew from a seed and returns it.</summary>
    public static Generator manual_seed(long seed) => random.manual_seed(seed);

    /// <summary>Starts the default generator anew from an unpredictable seed, which is returned.</summary>
    public static long seed() => random.seed();

    /// <summary>The seed that the default generator started from.</summary>
    public static long initial_seed() => random.initial_seed();

    /// <summary>The state of the default generator, as a tensor of bytes.</summary>
    public static Tensor get_rng_state() => random.get_rng_state();

    /// <summary>Takes the default generator back to a state from <see cref="get_rng_state"/>.</summary>
    public static void set_rng_state(Tensor new_state) => random.set_rng_state(new_state);

    /// <summary>The default generator of random numbers.</summary>
    public static partial class random
    {
        /// <summary>Starts the default generator anew from a seed and returns it.</summary>
        public static Generator manual_seed(long seed)
        {
            TorchError.Check(Native.gpc_manual_seed(seed));
            return Generator.Default;
        }

        /// <summary>Starts the default generator anew from an unpredictable seed, which is returned.</summary>
        public static long seed() => Generator.Default.seed();

        /// <summary>The seed that the default generator started from.</summary>
        public static long initial_seed() => Generator.Default.initial_seed();

        /// <summary>The state of the default generator, as a tensor of bytes.</summary>
        public static Tensor get_rng_state() => Generator.Default.get_state();

        /// <summary>Takes the default generator back to a state from <see cref="get_rng_state"/>.</summary>
        public static void set_rng_state(Tensor new_state) => Generator.Default.set_state(new_state);
    }
}
