using System.Diagnostics.CodeAnalysis;

namespace Clearance.Values;

/// <summary>What one unit of goods holds, net: <c>30 ml</c>, <c>0.9 kg</c>, <c>5 piece</c>.</summary>
/// <remarks>
/// <para>Above 0 and at most 10⁹ of its unit, with at most 6 decimals; litres and kilograms are held as millilitres and grams. Exact; this type never rounds.</para>
/// <para>Equality is that of amount and unit: 1 l equals 1000 ml, and no millilitre equals a gram. The default value is 0 of no unit, which no goods have.</para>
/// <para>Immutable, safe to share between threads.</para>
/// </remarks>
public readonly record struct NetContents
{
    /// <summary>So much of a unit.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is not above 0, above 10⁹ or has more than 6 decimals; or <paramref name="unit"/> is none of the enumeration.</exception>
    public NetContents(decimal amount, ContentsUnit unit)
    {
        if (!Measure.IsLawful(amount))
        {
            throw new ArgumentOutOfRangeException(nameof(amount), amount, $"Net contents are {Measure.Range}.");
        }

        if (unit is < ContentsUnit.Millilitre or > ContentsUnit.Pair)
        {
            throw new ArgumentOutOfRangeException(nameof(unit), unit, "Net contents are in millilitres, grams, pieces or pairs.");
        }

        Amount = amount;
        Unit = unit;
    }

    /// <summary>The amount, in <see cref="Unit"/>.</summary>
    public decimal Amount { get; }

    /// <summary>The unit; 0 for the default value.</summary>
    public ContentsUnit Unit { get; }

    /// <summary>Reads a number, one space and one of <c>kg g l ml piece pair</c>.</summary>
    /// <exception cref="FormatException">Another form or unit, or out of range.</exception>
    public static NetContents Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, out NetContents contents) ? contents : throw new FormatException(
            $"'{Shown.Text(s)}' is no net contents: a number, one space and one of kg, g, l, ml, piece, pair are due, as in \"30 ml\"; in g, ml, pieces or pairs {Measure.Range}.");
    }

    /// <summary>Reads what <see cref="Parse"/> reads; false, and the default value, otherwise.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out NetContents contents) => TryParse(s.AsSpan(), out contents);

    /// <inheritdoc cref="TryParse(string?, out NetContents)"/>
    public static bool TryParse(ReadOnlySpan<char> s, out NetContents contents)
    {
        contents = default;
        if (!Measure.TrySplit(s, out decimal amount, out ReadOnlySpan<char> word))
        {
            return false;
        }

        (decimal factor, ContentsUnit unit) = word switch
        {
            "ml" => (1m, ContentsUnit.Millilitre),
            "l" => (1000m, ContentsUnit.Millilitre),
            "g" => (1m, ContentsUnit.Gram),
            "kg" => (1000m, ContentsUnit.Gram),
            "piece" => (1m, ContentsUnit.Piece),
            "pair" => (1m, ContentsUnit.Pair),
            _ => (0m, default),
        };
        decimal normal = PlainDecimal.Multiply(amount, factor);
        if (!Measure.IsLawful(normal))
        {
            return false;
        }

        contents = new NetContents(normal, unit);
        return true;
    }

    /// <summary>Amount without zeros at the end, a space and the unit, culture-free: <c>30 ml</c>.</summary>
    public override string ToString() => Measure.Show(Amount, Unit switch
    {
        ContentsUnit.Millilitre => "ml",
        ContentsUnit.Gram => "g",
        ContentsUnit.Piece => "piece",
        ContentsUnit.Pair => "pair",
        _ => "?",
    });
}
