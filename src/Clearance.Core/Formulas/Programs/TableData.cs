using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Clearance.Formulas.Programs;

/// <summary>The cells of one column by row: numbers over one denominator, codes, or booleans as 0 and 1.</summary>
internal sealed class TableData
{
    /// <summary>Among <see cref="Cells"/>: no value.</summary>
    public const long Lacking = long.MinValue;

    /// <summary>Among <see cref="Cells"/>: rows differ, and it is not known which one is meant.</summary>
    public const long Open = long.MinValue + 1;

    /// <summary>Among <see cref="Cells"/>: no value is below it.</summary>
    public const long LeastValue = long.MinValue + 2;

    /// <summary>The place of the first row among <see cref="Cells"/>: before it stand what <see cref="LookupTable.Ambiguous"/> and <see cref="LookupTable.NoRow"/> have.</summary>
    public const int FirstRow = -LookupTable.Ambiguous;

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
            IsSmall &= numerators[i] >= LeastValue && numerators[i] <= long.MaxValue;
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
        Cells = IsSmall ? CellsOf(hasValue, small) : [];
    }

    /// <summary>A column of codes or booleans, 0 where a cell is empty.</summary>
    public TableData(string name, bool[] hasValue, long[] codes)
    {
        Name = name;
        HasValue = ImmutableCollectionsMarshal.AsImmutableArray(hasValue);
        Cells = CellsOf(hasValue, codes);
        Numerators = [];
    }

    public string Name { get; }

    public ImmutableArray<bool> HasValue { get; }

    public BigInteger Denominator { get; }

    public ImmutableArray<BigInteger> Numerators { get; }

    /// <summary>No numerator is further from 0 than two to this power.</summary>
    public int Bits { get; }

    /// <summary>
    /// The codes, or the numerators where <see cref="IsSmall"/>, from <see cref="FirstRow"/> on, so that a row, or its lack, is looked at as one place. One more
    /// lacks: a frame that nothing was found for yet says row 0, which may not be there.
    /// </summary>
    public ImmutableArray<long> Cells { get; }

    /// <summary>The denominator where <see cref="IsSmall"/>; otherwise 1.</summary>
    public long SmallDenominator { get; } = 1;

    /// <summary>Whether all numerators and the denominator fit 64 bits, and no numerator is below <see cref="LeastValue"/>.</summary>
    public bool IsSmall { get; }

    /// <summary>The code or numerator of a row that has a value.</summary>
    public long CellOf(int row) => Cells[FirstRow + row];

    public bool SameCell(int left, int right) =>
        HasValue[left] == HasValue[right]
        && (Numerators.IsEmpty ? CellOf(left) == CellOf(right) : Numerators[left] == Numerators[right]);

    private static ImmutableArray<long> CellsOf(bool[] hasValue, long[] values) =>
        [Open, Lacking, .. values.Select((value, row) => hasValue[row] ? value : Lacking), Lacking];
}
