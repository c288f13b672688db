namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Loads a tensor saved in TorchSharp's own format.</summary>
        /// <param name="reader">Where from; it stays open.</param>
        public static Tensor Load(BinaryReader reader) => TensorExtensionMethods.Load(reader, skip: false);

        /// <summary>Loads a tensor saved in TorchSharp's own format.</summary>
        /// <param name="stream">Where from. It is closed, as in TorchSharp.</param>
        public static Tensor Load(Stream stream)
        {
            using var reader = new BinaryReader(stream);
            return Load(reader);
        }

        /// <summary>Loads a tensor from a file in TorchSharp's own format.</summary>
        /// <param name="location">The path.</param>
        public static Tensor Load(string location)
        {
            using var stream = File.OpenRead(location);
            return Load(stream);
        }
    }
}
