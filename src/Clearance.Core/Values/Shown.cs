using System.Globalization;

namespace Clearance.Values;

/// <summary>Text of a caller as it may stand in a message.</summary>
internal static class Shown
{
    private const int MostCharacters = 40;

    /// <summary>A day as everything here writes it: <c>2026-11-23</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Cut to 40 characters, control characters as <c>?</c>, so that a message stays one readable line.</summary>
    public static string Text(ReadOnlySpan<char> text)
    {
        Span<char> shown = stackalloc char[MostCharacters + 1];
        int length = Math.Min(text.Length, MostCharacters);
        for (int i = 0; i < length; i++)
        {
            shown[i] = char.IsControl(text[i]) || char.IsSurrogate(text[i]) ? '?' : text[i];
        }

        if (text.Length > MostCharacters)
        {
            shown[length++] = '…';
        }

        return new string(shown[..length]);
    }

    /// <summary>A chance to tenths of a percent: more would promise what an assumption does not hold.</summary>
    public static string Chance(Percentage chance) => Percentage.FromPercent(decimal.Round(chance.Fraction * 100m, 1, MidpointRounding.AwayFromZero)).ToString();
}
