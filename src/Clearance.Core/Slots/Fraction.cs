namespace Clearance.Slots;

/// <summary>A number of the caller's data as a fraction of 64-bit whole numbers; a denominator of 0 (the default) means unknown.</summary>
internal readonly record struct Fraction(long Numerator, long Denominator)
{
    public static Fraction Zero => new(0, 1);

    public static Fraction One => new(1, 1);

    public bool IsKnown => Denominator != 0;

    /// <summary>The exact fraction of a decimal, if numerator and denominator fit 64 bits once trailing zeros are gone.</summary>
    public static bool TryFrom(decimal value, out Fraction fraction)
    {
        // G29 semantics: dividing by one with the longest scale drops trailing zeros without changing the value.
        decimal shortest = value / 1.0000000000000000000000000000m;
        int scale = shortest.Scale;
        fraction = default;
        if (scale > 18)
        {
            return false;
        }

        long denominator = 1;
        for (int i = 0; i < scale; i++)
        {
            denominator *= 10;
        }

        if (Math.Abs(shortest) > long.MaxValue / denominator)
        {
            return false;
        }

        fraction = new Fraction((long)(shortest * denominator), denominator);
        return true;
    }
}
