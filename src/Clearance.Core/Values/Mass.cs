using System.Diagnostics.CodeAnalysis;

namespace Clearance.Values;

/// <summary>A net mass in grams: <c>0.12 kg</c> is 120 g.</summary>
/// <remarks>
/// <para>Above 0 and at most 10⁹ g, with at most 6 decimals of a gram. Exact; this type never rounds.</para>
/// <para>Equality is numeric, whatever unit it was written in. The default value is 0 g, which no goods have: it is never read or made otherwise.</para>
/// <para>Immutable, safe to share between threads.</para>
/// </remarks>
public readonly record struct Mass
{
    private Mass(decimal grams) => Grams = grams;

    /// <summary>The mass in grams.</summary>
    public decimal Grams { get; }

    /// <summary>A mass of so many grams.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="grams"/> is not above 0, above 10⁹ or has more than 6 decimals.</exception>
    public static Mass FromGrams(decimal grams) => Measure.IsLawful(grams) ? new Mass(grams) : throw new ArgumentOutOfRangeException(
        nameof(grams), grams, $"A mass in grams is {Measure.Range}.");

    /// <summary>Reads <c>"0.12 kg"</c> or <c>"30 g"</c>.</summary>
    /// <exception cref="FormatException">Another form or unit, or out of range.</exception>
    public static Mass Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, out Mass mass) ? mass : throw new FormatException(
            $"'{Shown.Text(s)}' is no mass: a number, one space and kg or g are due, as in \"0.12 kg\"; in grams {Measure.Range}.");
    }

    /// <summary>Reads what <see cref="Parse"/> reads; false, and 0 g, otherwise.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out Mass mass) => TryParse(s.AsSpan(), out mass);

    /// <inheritdoc cref="TryParse(string?, out Mass)"/>
    public static bool TryParse(ReadOnlySpan<char> s, out Mass mass)
    {
        mass = default;
        if (!Measure.TrySplit(s, out decimal amount, out ReadOnlySpan<char> unit))
        {
            return false;
        }

        decimal grams = unit switch { "kg" => PlainDecimal.Multiply(amount, 1000m), "g" => amount, _ => 0m };
        if (!Measure.IsLawful(grams))
        {
            return false;
        }

        mass = new Mass(grams);
        return true;
    }

    /// <summary>The mass in grams without zeros at the end, culture-free: <c>120 g</c>.</summary>
    public override string ToString() => Measure.Show(Grams, "g");
}
