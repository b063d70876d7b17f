using System.Text;
using System.Text.Unicode;

namespace Clearance.Json;

/// <summary>What every input must be before it is read: not too large, and UTF-8. A byte order mark is skipped.</summary>
internal static class Utf8Text
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static bool TryCheck(ReadOnlySpan<byte> bytes, string file, int mostBytes, JsonErrors errors, out ReadOnlySpan<byte> utf8)
    {
        utf8 = bytes.StartsWith(ByteOrderMark) ? bytes[ByteOrderMark.Length..] : bytes;
        if (bytes.Length > mostBytes)
        {
            errors.Add(ErrorCodes.TooLarge, new Place(file, "", 0, 0), TooLarge(bytes.Length, mostBytes));
            return false;
        }

        if (Utf8.IsValid(utf8))
        {
            return true;
        }

        int offset = FirstInvalid(utf8);
        TextCursor cursor = new(utf8);
        cursor.MoveTo(offset);
        errors.Add(
            ErrorCodes.InvalidUtf8,
            new Place(file, "", cursor.Line, cursor.Column),
            $"The byte 0x{utf8[offset]:X2} here does not belong to UTF-8 text. Save the text as UTF-8.");
        return false;
    }

    public static string TooLarge(long bytes, int mostBytes) => $"The text has {bytes} bytes; at most {mostBytes} are read. Split the input.";

    private static int FirstInvalid(ReadOnlySpan<byte> utf8)
    {
        int offset = 0;
        while (Rune.DecodeFromUtf8(utf8[offset..], out _, out int length) == System.Buffers.OperationStatus.Done)
        {
            offset += length;
        }

        return offset;
    }
}
