using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Clearance.Values;

/// <summary>A rate in percent, held as a fraction: <c>13%</c> is 0.13.</summary>
/// <remarks>
/// <para>Range 0 % to 1000 %, both included, with at most 4 decimals of a percent. Exact; this type never rounds.</para>
/// <para>Equality is numeric. The default value is 0 %, which is a lawful rate, not an unknown one.</para>
/// <para>Immutable, safe to share between threads.</para>
/// </remarks>
public readonly record struct Percentage
{
    private const decimal MostPercent = 1000m;
    private const int MostDecimals = 4;

    private Percentage(decimal fraction) => Fraction = fraction;

    /// <summary>The rate as a fraction, 0 to 10: 0.13 for 13 %.</summary>
    public decimal Fraction { get; }

    /// <summary>A rate of so many percent.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> is below 0, above 1000 or has more than 4 decimals.</exception>
    public static Percentage FromPercent(decimal percent) => IsLawful(percent) ? new Percentage(percent / 100m) : throw new ArgumentOutOfRangeException(
        nameof(percent), percent, "A percentage lies between 0 and 1000 and has at most 4 decimals.");

    /// <summary>Reads <c>"13%"</c>: digits with an optional fraction, and the sign.</summary>
    /// <exception cref="FormatException">Another form, above 1000 % or more than 4 decimals.</exception>
    public static Percentage Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, out Percentage percentage) ? percentage : throw new FormatException(
            $"'{Shown.Text(s)}' is no percentage: 0 to 1000 with at most 4 decimals and the sign % without a space are due, as in \"13%\".");
    }

    /// <summary>Reads what <see cref="Parse"/> reads; false, and 0 %, otherwise.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out Percentage percentage) => TryParse(s.AsSpan(), out percentage);

    /// <inheritdoc cref="TryParse(string?, out Percentage)"/>
    public static bool TryParse(ReadOnlySpan<char> s, out Percentage percentage)
    {
        percentage = default;
        if (!s.EndsWith('%') || !PlainDecimal.TryParse(s[..^1], allowMinus: false, out decimal percent) || !IsLawful(percent))
        {
            return false;
        }

        percentage = new Percentage(percent / 100m);
        return true;
    }

    /// <summary>The rate in percent without zeros at the end, culture-free: <c>13%</c>, <c>9.1%</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Fraction * 100m:0.####}%");

    private static bool IsLawful(decimal percent) => percent is >= 0m and <= MostPercent && PlainDecimal.HasAtMostDecimals(percent, MostDecimals);
}
