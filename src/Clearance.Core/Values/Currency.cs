using System.Diagnostics.CodeAnalysis;

namespace Clearance.Values;

/// <summary>A currency of ISO 4217, active or withdrawn: <c>CNY</c>, <c>JPY</c>, <c>BGN</c>.</summary>
/// <remarks>
/// <para>Only codes of the lists of ISO 4217 exist; a withdrawn one still reads, because old parcels and old law are written in it.</para>
/// <para>Equality is that of the code. The default value is no currency, for which ISO 4217 has the code <c>XXX</c>.</para>
/// <para>Immutable, two bytes, safe to share between threads.</para>
/// </remarks>
public readonly record struct Currency
{
    internal Currency(ushort index) => Index = index;

    /// <summary>All currencies: the default first, then by code.</summary>
    public static IReadOnlyList<Currency> All => CurrencyList.Instance.All;

    /// <summary>Three capital letters.</summary>
    public string Code => CurrencyList.Instance.Codes[Index];

    /// <summary>Digits after the point of the usual minor unit, 0 to 4; null where ISO 4217 states none (precious metals, funds, most withdrawn codes).</summary>
    /// <remarks>For showing amounts. Nothing is ever rounded to it: law says how to round.</remarks>
    public int? MinorUnits => CurrencyList.Instance.MinorUnits[Index];

    /// <summary>The day on which the code was withdrawn; null while it is active. Where ISO 4217 prints a month only, its first day.</summary>
    public DateOnly? WithdrawnOn => CurrencyList.Instance.WithdrawnOn[Index];

    /// <summary>Place in <see cref="All"/>; 0 is the default. It may differ between versions of the library.</summary>
    internal ushort Index { get; }

    /// <summary>Reads three capital letters.</summary>
    /// <exception cref="FormatException">Not a code of ISO 4217; the message names the nearest.</exception>
    public static Currency Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, out Currency currency) ? currency : throw new FormatException(
            $"'{Shown.Text(s)}' is no currency: three capital letters of ISO 4217 are due.{NearestWords.Ask(s, CurrencyList.Instance.Codes)}");
    }

    /// <summary>Reads three capital letters; false, and the default, if they are no code of ISO 4217.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out Currency currency) => TryParse(s.AsSpan(), out currency);

    /// <inheritdoc cref="TryParse(string?, out Currency)"/>
    public static bool TryParse(ReadOnlySpan<char> s, out Currency currency)
    {
        bool known = CurrencyList.Instance.TryFind(s, out ushort index);
        currency = new Currency(index);
        return known;
    }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
