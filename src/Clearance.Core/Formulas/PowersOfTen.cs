namespace Clearance.Formulas;

/// <summary>The powers of ten that 64 bits hold.</summary>
internal static class PowersOfTen
{
    /// <summary>The longest.</summary>
    public const int Most = 18;

    private static ReadOnlySpan<long> All =>
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000, 1_000_000_000_000,
        10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000, 10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000,
    ];

    /// <summary>Ten to a power from 0 to <see cref="Most"/>.</summary>
    public static long Of(int power) => All[power];

    /// <summary>The least power, from one on, that is a multiple of a number above 0; false where there is none.</summary>
    public static bool TryFind(long number, int from, out int power)
    {
        power = from;
        while (power < Most && All[power] % number != 0)
        {
            power++;
        }

        return All[power] % number == 0;
    }
}
