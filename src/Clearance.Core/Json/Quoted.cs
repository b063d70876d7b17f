using System.Globalization;
using System.Text;

namespace Clearance.Json;

/// <summary>Shows a text of an input in a message: in quotation marks, cut, and with nothing in it that could act on a terminal or a log.</summary>
internal static class Quoted
{
    public const int Length = 40;

    public static string Show(string text) => $"\"{Cut(text)}\"";

    /// <summary>The words in quotation marks, separated by commas.</summary>
    public static string List(IEnumerable<string> words) => string.Join(", ", words.Select(Show));

    /// <summary>The text without quotation marks, cut and escaped.</summary>
    public static string Cut(string text)
    {
        if (text.Length <= Length && !text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text;
        }

        StringBuilder shown = new();
        int taken = 0;
        foreach (Rune rune in text.AsSpan().EnumerateRunes())
        {
            if (taken + rune.Utf16SequenceLength > Length)
            {
                shown.Append('…');
                break;
            }

            taken += rune.Utf16SequenceLength;
            Append(shown, rune);
        }

        return shown.ToString();
    }

    private static void Append(StringBuilder shown, Rune rune)
    {
        bool harmless = Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
        if (harmless)
        {
            shown.Append(rune.ToString());
        }
        else
        {
            shown.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
        }
    }
}
