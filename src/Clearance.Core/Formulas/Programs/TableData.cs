using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Clearance.Formulas.Programs;

/// <summary>The cells of one column by row: numbers over one denominator, codes, or booleans as 0 and 1.</summary>
internal sealed class TableData
{
    /// <summary>A column of numbers, each of them once, and by row which of them it has; below 0 none.</summary>
    public TableData(string name, BigRational[] numbers, int[] rows)
    {
        Name = name;
        Denominator = BigInteger.One;
        foreach (BigRational number in numbers)
        {
            Denominator = Denominator * number.Denominator / BigInteger.GreatestCommonDivisor(Denominator, number.Denominator);
        }

        var numerators = new BigInteger[numbers.Length];
        IsSmall = Denominator <= long.MaxValue;
        for (int i = 0; i < numerators.Length; i++)
        {
            numerators[i] = numbers[i].Numerator * (Denominator / numbers[i].Denominator);
            IsSmall &= numerators[i] >= long.MinValue && numerators[i] <= long.MaxValue;
            Bits = Math.Max(Bits, (int)numerators[i].GetBitLength());
        }

        SmallDenominator = IsSmall ? (long)Denominator : 1;
        bool[] hasValue = new bool[rows.Length];
        var all = new BigInteger[rows.Length];
        long[] small = new long[IsSmall ? rows.Length : 0];
        for (int row = 0; row < rows.Length; row++)
        {
            if (rows[row] >= 0)
            {
                hasValue[row] = true;
                all[row] = numerators[rows[row]];
                if (IsSmall)
                {
                    small[row] = (long)all[row];
                }
            }
        }

        HasValue = ImmutableCollectionsMarshal.AsImmutableArray(hasValue);
        Numerators = ImmutableCollectionsMarshal.AsImmutableArray(all);
        SmallNumerators = ImmutableCollectionsMarshal.AsImmutableArray(small);
        Codes = [];
    }

    /// <summary>A column of codes or booleans, 0 where a cell is empty.</summary>
    public TableData(string name, bool[] hasValue, long[] codes)
    {
        Name = name;
        HasValue = ImmutableCollectionsMarshal.AsImmutableArray(hasValue);
        Codes = ImmutableCollectionsMarshal.AsImmutableArray(codes);
        Numerators = [];
        SmallNumerators = [];
    }

    public string Name { get; }

    public ImmutableArray<bool> HasValue { get; }

    public BigInteger Denominator { get; }

    public ImmutableArray<BigInteger> Numerators { get; }

    /// <summary>No numerator is further from 0 than two to this power.</summary>
    public int Bits { get; }

    /// <summary>The numerators again where all of them fit 64 bits.</summary>
    public ImmutableArray<long> SmallNumerators { get; }

    /// <summary>The denominator where <see cref="IsSmall"/>; otherwise 1.</summary>
    public long SmallDenominator { get; } = 1;

    /// <summary>Whether all numerators and the denominator fit 64 bits.</summary>
    public bool IsSmall { get; }

    public ImmutableArray<long> Codes { get; }

    public bool SameCell(int left, int right) =>
        HasValue[left] == HasValue[right]
        && (Codes.Length > 0 ? Codes[left] == Codes[right] : Numerators[left] == Numerators[right]);
}
