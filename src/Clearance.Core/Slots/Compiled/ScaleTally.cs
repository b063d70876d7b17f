using Clearance.Formulas;

namespace Clearance.Slots.Compiled;

/// <summary>How often the numbers of a slot had how many digits after the point, and how many bits. Not safe for use by two threads at once.</summary>
internal sealed class ScaleTally
{
    private const int MostDigits = 9;

    // 64, and those of the finest denominator.
    private const int MostBits = 96;

    private static readonly long s_finest = PowersOfTen.Of(MostDigits);

    // Of numbers that were never seen.
    private static readonly Column<long> s_usual = new() { Denominator = 100, Bits = 32 };

    private readonly int[] _digits = new int[MostDigits + 1];

    // Of numerators over the finest denominator.
    private readonly int[] _bits = new int[MostBits];
    private int _count;

    /// <summary>Counts the scale of one evaluation, unless it is of nothing, or of a rate that somebody divided out.</summary>
    public void Add(Column<long> scale)
    {
        if (scale.Bits == 0 || !PowersOfTen.TryFind(scale.Denominator, 0, out int digits) || digits > MostDigits)
        {
            return;
        }

        _count++;
        _digits[digits]++;
        _bits[scale.Bits + Int64Ops.FactorBits(s_finest / scale.Denominator)]++;
    }

    /// <summary>The scale that all but one in so many fit, of at least so many digits.</summary>
    public Column<long> Fitting(int oneIn, int leastDigits = 0)
    {
        long least = PowersOfTen.Of(leastDigits);
        if (_count == 0)
        {
            return s_usual with { Denominator = Math.Max(s_usual.Denominator, least) };
        }

        long denominator = Math.Max(PowersOfTen.Of(MostOf(_digits, oneIn)), least);
        return new Column<long> { Denominator = denominator, Bits = Math.Max(MostOf(_bits, oneIn) - Int64Ops.FactorBits(s_finest / denominator) + 1, 1) };
    }

    // The least that no more than one in so many exceed.
    private int MostOf(int[] counts, int oneIn)
    {
        int most = counts.Length - 1;
        for (int above = counts[most]; above <= _count / oneIn && most > 0; above += counts[most])
        {
            most--;
        }

        return most;
    }
}
