using System.Text;
using System.Text.Json;

namespace Clearance.Json;

/// <summary>Says in plain words what is wrong where a text stops being JSON.</summary>
internal static class JsonSyntax
{
    /// <summary>The byte offset of a parser's complaint, moved back to the start of a character.</summary>
    public static int OffsetOf(ReadOnlySpan<byte> utf8, JsonException exception)
    {
        int offset = 0;
        for (long line = exception.LineNumber ?? 0; line > 0; line--)
        {
            int lineBreak = utf8[offset..].IndexOf((byte)'\n');
            if (lineBreak < 0)
            {
                break;
            }

            offset += lineBreak + 1;
        }

        offset = (int)Math.Min(utf8.Length, offset + (exception.BytePositionInLine ?? 0));
        while (offset > 0 && offset < utf8.Length && (utf8[offset] & 0xC0) == 0x80)
        {
            offset--;
        }

        return offset;
    }

    public static string Describe(ReadOnlySpan<byte> utf8, int offset, bool isOpen)
    {
        ReadOnlySpan<byte> before = utf8[..offset].TrimEnd(" \t\r\n"u8);
        if (utf8.Trim(" \t\r\n"u8).IsEmpty)
        {
            return "The text is empty. Write one JSON object.";
        }

        if (offset == utf8.Length)
        {
            return "The text ends too early. Close every text, list and object.";
        }

        return (char)utf8[offset] switch
        {
            '/' => "Comments are not allowed. Remove the comment.",
            '\'' => "Texts stand in double quotation marks.",
            ']' or '}' when before.EndsWith(","u8) => "A comma before a closing bracket is not allowed. Remove the comma.",
            _ when !isOpen && !before.IsEmpty => "Only one value may stand in a text. Remove what follows it.",
            _ => $"{Shown(utf8[offset..])} is not JSON here. Look for a missing or wrong comma, colon, bracket or quotation mark just before.",
        };
    }

    private static string Shown(ReadOnlySpan<byte> rest) =>
        Rune.DecodeFromUtf8(rest, out Rune rune, out _) == System.Buffers.OperationStatus.Done ? Quoted.Show(rune.ToString()) : "This";
}
