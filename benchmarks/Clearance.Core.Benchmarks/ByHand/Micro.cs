namespace Clearance.Core.Benchmarks.ByHand;

/// <summary>Decimals as whole numbers of millionths, read from their bits.</summary>
internal static class Micro
{
    public const long One = 1_000_000;
    public const int Decimals = 6;

    private static ReadOnlySpan<long> Powers => [1, 10, 100, 1_000, 10_000, 100_000, One];

    public static long Of(decimal amount) => Digits(amount) * Powers[Decimals - amount.Scale];

    /// <summary>The product of an amount and a rate that have at most six decimals together.</summary>
    public static long Of(decimal amount, decimal rate) => Digits(amount) * Digits(rate) * Powers[Decimals - amount.Scale - rate.Scale];

    private static long Digits(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        _ = decimal.GetBits(value, bits);
        return ((long)bits[1] << 32) | (uint)bits[0];
    }
}
