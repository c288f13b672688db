namespace TorchSharp;

public static partial class torch
{
    public static partial class linalg
    {
        /// <summary>Which matrices a QR decomposition returns.</summary>
        public enum QRMode
        {
            /// <summary>Q and R without the rows and columns that are not needed.</summary>
            Reduced = 0,

            /// <summary>A square Q and the full R.</summary>
            Complete = 1,

            /// <summary>Only R.</summary>
            R = 2,
        }
    }
}
