using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Clearance.Values;

/// <summary>A country or a part of it: <c>CN</c>, <c>CA-ON</c>, <c>GB-NIR</c>.</summary>
/// <remarks>
/// <para>The part is that of ISO 3166-2: 1 to 3 capital letters or digits. Whether it exists is not checked here; a rulebook names those that it knows.</para>
/// <para>Equality is that of country and part. The default value is no country and no part.</para>
/// <para>Immutable, four bytes, safe to share between threads.</para>
/// </remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TerritoryCode
{
    /// <summary>A part is a number in base 37: 0 none, 1 to 10 digits, 11 to 36 letters; three places, written from the left.</summary>
    private const int Letters = 37;
    private const int Parts = Letters * Letters * Letters;
    private const int MostCharacters = 3;

    private readonly ushort _part;

    /// <summary>A country, or a part of it.</summary>
    /// <exception cref="ArgumentException"><paramref name="country"/> is the default value, or <paramref name="subdivision"/> is not 1 to 3 capital letters or digits.</exception>
    public TerritoryCode(CountryCode country, string? subdivision = null)
    {
        if (country == default)
        {
            throw new ArgumentException("A territory needs a country.", nameof(country));
        }

        if (subdivision is not null && !TryEncode(subdivision, out _part))
        {
            throw new ArgumentException($"'{Shown.Text(subdivision)}' is no part of a country: 1 to 3 capital letters or digits of ISO 3166-2 are due.", nameof(subdivision));
        }

        Country = country;
    }

    private TerritoryCode(CountryCode country, ushort part)
    {
        Country = country;
        _part = part;
    }

    /// <summary>The country.</summary>
    public CountryCode Country { get; }

    /// <summary>The part of the country without the country's letters, <c>ON</c>; null for the whole country.</summary>
    public string? Subdivision => _part == 0 ? null : Decode(_part);

    /// <summary>Country × 37³ + part: all parts of a country stand together, the country itself first.</summary>
    internal long Key => ((long)Country.Index * Parts) + _part;

    /// <summary>The territory whose <see cref="Key"/> this is.</summary>
    internal static TerritoryCode FromKey(long key) =>
        new(CountryCode.All.First(country => country.Index == key / Parts), (ushort)(key % Parts));

    /// <summary>Reads <c>"CA-ON"</c> or <c>"CN"</c>.</summary>
    /// <exception cref="FormatException">Another form, or an unknown country.</exception>
    public static TerritoryCode Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        if (TryParse(s, out TerritoryCode territory))
        {
            return territory;
        }

        int dash = s.IndexOf('-', StringComparison.Ordinal);
        _ = CountryCode.Parse(dash < 0 ? s : s[..dash]);
        throw new FormatException(
            $"'{Shown.Text(s)}' is no territory: after the country, a dash and 1 to 3 capital letters or digits of ISO 3166-2 are due, as in \"CA-ON\".");
    }

    /// <summary>Reads what <see cref="Parse"/> reads; false, and the default value, otherwise.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out TerritoryCode territory) => TryParse(s.AsSpan(), out territory);

    /// <inheritdoc cref="TryParse(string?, out TerritoryCode)"/>
    public static bool TryParse(ReadOnlySpan<char> s, out TerritoryCode territory)
    {
        territory = default;
        int dash = s.IndexOf('-');
        ushort part = 0;
        if (!CountryCode.TryParse(dash < 0 ? s : s[..dash], out CountryCode country) || (dash >= 0 && !TryEncode(s[(dash + 1)..], out part)))
        {
            return false;
        }

        territory = new TerritoryCode(country, part);
        return true;
    }

    /// <summary>True if <paramref name="other"/> is this territory, or a part of it because this is its whole country.</summary>
    public bool Covers(TerritoryCode other) => Country == other.Country && (_part == 0 || _part == other._part);

    /// <summary>The country, or country, dash and part; empty for the default value.</summary>
    public override string ToString() => _part == 0 ? Country.Code : $"{Country.Code}-{Decode(_part)}";

    private static bool TryEncode(ReadOnlySpan<char> text, out ushort part)
    {
        part = 0;
        if (text.Length is 0 or > MostCharacters)
        {
            return false;
        }

        int sum = 0;
        for (int i = 0; i < MostCharacters; i++)
        {
            char c = i < text.Length ? text[i] : '\0';
            int digit = c switch
            {
                '\0' when i >= text.Length => 0,
                >= '0' and <= '9' => c - '0' + 1,
                >= 'A' and <= 'Z' => c - 'A' + 11,
                _ => -1,
            };
            if (digit < 0)
            {
                return false;
            }

            sum = (sum * Letters) + digit;
        }

        part = (ushort)sum;
        return true;
    }

    private static string Decode(int part)
    {
        Span<char> text = stackalloc char[MostCharacters];
        int length = 0;
        for (int place = Letters * Letters; place > 0; place /= Letters)
        {
            int digit = part / place % Letters;
            if (digit > 0)
            {
                text[length++] = (char)(digit <= 10 ? '0' + digit - 1 : 'A' + digit - 11);
            }
        }

        return new string(text[..length]);
    }
}
