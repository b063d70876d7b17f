namespace Clearance.Slots.Compiled;

/// <summary>What is known beforehand of a number that a division gives, or that is longer than 64 bits: it stands over a denominator and a divisor that comes with the parcel. The default is of no number.</summary>
/// <param name="Denominator">What is known of the denominator.</param>
/// <param name="Bits">No numerator is further from 0 than two to this power.</param>
/// <param name="Divisor">The number slot whose numerators divide; -1 where nothing does.</param>
/// <param name="IsOfTotal">Whether their sum divides, not each its own element.</param>
/// <param name="DivisorBits">The same of divisors.</param>
/// <param name="Steps">How many instructions work it out from numbers of fixed scales, as often as each is asked.</param>
internal readonly record struct FixedFraction(long Denominator, int Bits, int Divisor, bool IsOfTotal, int DivisorBits, int Steps)
{
    /// <summary>Whoever asks works all of them out: a longer way is left to the machine.</summary>
    public const int MostSteps = 64;

    public bool IsKnown => Denominator > 0;

    /// <summary>Whether numerators fit 64 bits.</summary>
    public bool IsNarrow => Bits <= Int64Ops.MostBits;
}
