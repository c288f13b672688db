namespace GPC.LibTorch;

/// <summary>Non-negative numbers in seven-bit groups, lowest first, the eighth bit set on all but the last.</summary>
internal static class Leb128
{
    internal static void WriteLeb128(this BinaryWriter writer, long value) => writer.Write7BitEncodedInt64(value);

    /// <exception cref="InvalidDataException">The number is negative or longer than 64 bits.</exception>
    internal static long ReadLeb128(this BinaryReader reader)
    {
        long value;
        try
        {
            value = reader.Read7BitEncodedInt64();
        }
        catch (FormatException e)
        {
            throw new InvalidDataException("The data are not a saved tensor or module: a number is longer than 64 bits.", e);
        }
        return value >= 0 ? value : throw new InvalidDataException($"The data are not a saved tensor or module: found the number {value}.");
    }
}
