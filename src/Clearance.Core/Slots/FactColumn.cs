namespace Clearance.Slots;

/// <summary>The values of one fact of all items, over one denominator. Not safe for use by two threads at once.</summary>
internal sealed class FactColumn
{
    private Fraction[] _exact = [];
    private bool _isSame;
    private long _lengths;

    /// <summary>The values as they were given.</summary>
    public ReadOnlySpan<Fraction> Exact => _exact.AsSpan(0, Count);

    public int Count { get; private set; }

    /// <summary>Numerators over <see cref="Denominator"/>; 0 where not known.</summary>
    public long[] Numerators { get; private set; } = [];

    public long Denominator { get; private set; } = 1;

    /// <summary>No numerator is further from 0 than two to this power.</summary>
    public int Bits { get; private set; }

    public bool AnyUnknown { get; private set; }

    /// <summary>Whether numerators over a common denominator fit 64 bits.</summary>
    public bool Fits { get; private set; }

    /// <summary>Room for the values of so many items, all to be put and then closed.</summary>
    public void Open(int count)
    {
        if (_exact.Length < count)
        {
            _exact = new Fraction[count];
            Numerators = new long[count];
        }

        Count = count;
        Denominator = 0;
        AnyUnknown = false;
        _isSame = true;
        _lengths = 0;
    }

    public void Put(int item, Fraction value)
    {
        _exact[item] = value;
        Numerators[item] = value.Numerator;
        _lengths |= LengthOf(value.Numerator);
        AnyUnknown |= !value.IsKnown;
        if (value.Denominator != Denominator)
        {
            _isSame &= Denominator == 0 || !value.IsKnown;
            Denominator = Denominator == 0 ? value.Denominator : Denominator;
        }
    }

    /// <summary>Brings the values to a common denominator.</summary>
    public void Close()
    {
        Fits = true;
        Denominator = Denominator == 0 ? 1 : Denominator;
        if (!_isSame)
        {
            Align(Exact);
            foreach (long numerator in Numerators.AsSpan(0, Count))
            {
                _lengths |= LengthOf(numerator);
            }
        }

        Bits = Int64Ops.Bits(_lengths);
    }

    // As long as the number, and not below 0: the longest of many is as long as all of them joined.
    private static long LengthOf(long numerator) => numerator ^ (numerator >> 63);

    private void Align(ReadOnlySpan<Fraction> values)
    {
        long common = 1;
        bool overflow = false;
        foreach (ref readonly Fraction value in values)
        {
            if (value.IsKnown && value.Denominator != common && common % value.Denominator != 0)
            {
                common = Int64Ops.Multiply(common, value.Denominator / Int64Ops.Gcd(common, value.Denominator), ref overflow);
            }
        }

        for (int i = 0; i < values.Length && !overflow; i++)
        {
            Fraction value = values[i];
            Numerators[i] = !value.IsKnown ? 0
                : value.Denominator == common ? value.Numerator
                : Int64Ops.Multiply(value.Numerator, common / value.Denominator, ref overflow);
        }

        Denominator = common;
        Fits = !overflow;
    }
}
