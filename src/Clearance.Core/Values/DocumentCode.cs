using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Clearance.Values;

/// <summary>A document's code in a list: <c>380</c> of UNCL 1001.</summary>
/// <remarks>
/// <para>The value is 1 to 20 capital letters, digits or dashes; whether the list knows it is not checked here.</para>
/// <para>Equality is that of list and value. The default value is no list and an empty value.</para>
/// <para>Immutable, safe to share between threads.</para>
/// </remarks>
public readonly record struct DocumentCode
{
    private const int MostCharacters = 20;
    private static readonly SearchValues<char> Characters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");
    private static readonly string[] Lists = ["", "uncl1001", "union-taric", "uk-taric", "upu", "national"];

    private readonly string? _value;

    /// <summary>A code of a list.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="list"/> is none of the enumeration.</exception>
    /// <exception cref="ArgumentException"><paramref name="value"/> is not 1 to 20 capital letters, digits or dashes.</exception>
    public DocumentCode(CodeList list, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (list is < CodeList.Uncl1001 or > CodeList.National)
        {
            throw new ArgumentOutOfRangeException(nameof(list), list, "A code belongs to one of the lists of the enumeration.");
        }

        if (!IsLawful(value))
        {
            throw new ArgumentException($"'{Shown.Text(value)}' is no document code: 1 to 20 capital letters, digits or dashes are due.", nameof(value));
        }

        List = list;
        _value = value;
    }

    /// <summary>The list; 0 for the default value.</summary>
    public CodeList List { get; }

    /// <summary>The code as the list prints it; empty for the default value.</summary>
    public string Value => _value ?? "";

    /// <summary>Reads <c>"uncl1001:380"</c>; the lists are <c>uncl1001 union-taric uk-taric upu national</c>.</summary>
    /// <exception cref="FormatException">Another form or list.</exception>
    public static DocumentCode Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, out DocumentCode code) ? code : throw new FormatException(
            $"'{Shown.Text(s)}' is no document code: one of {string.Join(", ", Lists[1..])}, a colon and the code are due, as in \"uncl1001:380\".");
    }

    /// <summary>Reads what <see cref="Parse"/> reads; false, and the default value, otherwise.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out DocumentCode code)
    {
        code = default;
        int colon = s is null ? -1 : s.IndexOf(':', StringComparison.Ordinal);
        int list = colon <= 0 ? 0 : Array.IndexOf(Lists, s![..colon]);
        if (list <= 0 || !IsLawful(s.AsSpan(colon + 1)))
        {
            return false;
        }

        code = new DocumentCode((CodeList)list, s![(colon + 1)..]);
        return true;
    }

    /// <summary>List, colon and code: <c>uncl1001:380</c>; a single colon for the default value.</summary>
    public override string ToString() => $"{Lists[(int)List]}:{Value}";

    private static bool IsLawful(ReadOnlySpan<char> value) =>
        value.Length is > 0 and <= MostCharacters && !value.ContainsAnyExcept(Characters);
}
