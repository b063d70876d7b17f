using System.Collections.Immutable;
using System.Numerics;

namespace Clearance.Formulas.Programs;

/// <summary>The cells of one column by row: numbers over one denominator, codes, or booleans as 0 and 1.</summary>
internal sealed class TableData
{
    public TableData(string name, ImmutableArray<BigRational?> cells)
    {
        Name = name;
        Denominator = BigInteger.One;
        foreach (BigRational? cell in cells)
        {
            if (cell is { } value)
            {
                Denominator = Denominator * value.Denominator / BigInteger.GreatestCommonDivisor(Denominator, value.Denominator);
            }
        }

        HasValue = [.. cells.Select(static c => c is not null)];
        Numerators = [.. cells.Select(c => c is { } value ? value.Numerator * (Denominator / value.Denominator) : BigInteger.Zero)];
        Codes = [];
        Bits = Numerators.Select(static n => (int)n.GetBitLength()).DefaultIfEmpty().Max();
        bool fits = Numerators.All(static n => n >= long.MinValue && n <= long.MaxValue);
        SmallNumerators = fits ? [.. Numerators.Select(static n => (long)n)] : [];
        IsSmall = fits && Denominator <= long.MaxValue;
        SmallDenominator = IsSmall ? (long)Denominator : 1;
    }

    public TableData(string name, ImmutableArray<long?> cells)
    {
        Name = name;
        HasValue = [.. cells.Select(static c => c is not null)];
        Codes = [.. cells.Select(static c => c ?? 0)];
        Numerators = [];
        SmallNumerators = [];
    }

    public string Name { get; }

    public ImmutableArray<bool> HasValue { get; }

    public BigInteger Denominator { get; }

    public ImmutableArray<BigInteger> Numerators { get; }

    /// <summary>A power of two that no numerator exceeds in size.</summary>
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
