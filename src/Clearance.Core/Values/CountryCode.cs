using System.Diagnostics.CodeAnalysis;

namespace Clearance.Values;

/// <summary>A country of ISO 3166-1 by its two letters, and <c>XK</c> (Kosovo), which customs use though ISO leaves it to users.</summary>
/// <remarks>
/// <para>Only assigned codes exist; the United Kingdom is <c>GB</c>, Greece is <c>GR</c>, and the European Union is no country.</para>
/// <para>Equality is that of the code. The default value has an empty code: no country.</para>
/// <para>Immutable, two bytes, safe to share between threads.</para>
/// </remarks>
public readonly record struct CountryCode
{
    internal CountryCode(ushort index) => Index = index;

    /// <summary>All countries, by code.</summary>
    public static IReadOnlyList<CountryCode> All => CountryList.Instance.All;

    /// <summary>Two capital letters; empty for the default value.</summary>
    public string Code => CountryList.Instance.Codes[Index];

    /// <summary>The English short name of ISO 3166-1; empty for the default value.</summary>
    public string Name => CountryList.Instance.Names[Index];

    /// <summary>(first letter − A) × 26 + (second letter − A) + 1; 0 is no country.</summary>
    internal ushort Index { get; }

    /// <summary>Reads two capital letters.</summary>
    /// <exception cref="FormatException">Not an assigned code; the message names the nearest.</exception>
    public static CountryCode Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, out CountryCode country) ? country : throw new FormatException(
            $"'{Shown.Text(s)}' is no country: two capital letters of ISO 3166-1 are due.{NearestWords.Ask(CountryList.Instance.Nearest(s))}");
    }

    /// <summary>Reads two capital letters; false, and no country, if they are not assigned.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out CountryCode country) => TryParse(s.AsSpan(), out country);

    /// <inheritdoc cref="TryParse(string?, out CountryCode)"/>
    public static bool TryParse(ReadOnlySpan<char> s, out CountryCode country)
    {
        country = default;
        if (s.Length != 2 || !char.IsAsciiLetterUpper(s[0]) || !char.IsAsciiLetterUpper(s[1]))
        {
            return false;
        }

        ushort index = CountryList.IndexOf(s[0], s[1]);
        if (CountryList.Instance.Codes[index].Length == 0)
        {
            return false;
        }

        country = new CountryCode(index);
        return true;
    }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
