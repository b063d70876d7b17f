using System.Text;

namespace Clearance.Values;

/// <summary>Reads the vocabularies built into the assembly: CSV by RFC 4180 without line breaks in a cell, <c>#</c> lines are notes, the first other line is the header.</summary>
internal static class VocabularyFile
{
    /// <summary>The cells of one column, row by row: what no answer asks for, such as names, is not read.</summary>
    public static string[] Column(string file, string column)
    {
        List<string> cells = [];
        int place = -1;
        int width = 0;
        for (ReadOnlySpan<byte> rest = Content(file); TryReadLine(ref rest, out ReadOnlySpan<byte> line);)
        {
            if (line.StartsWith((byte)'#'))
            {
                continue;
            }

            if (place < 0)
            {
                string[] names = Encoding.UTF8.GetString(line).Split(',');
                place = Array.IndexOf(names, column);
                width = place < 0 ? throw new InvalidOperationException($"{file} has no column {column}.") : names.Length;
                continue;
            }

            ReadOnlySpan<byte> cell = CellOf(line, place, out int count);
            cells.Add(count == width ? TextOf(cell) : throw new InvalidOperationException($"{file}: a row of {count} cells where {width} are due: {Encoding.UTF8.GetString(line)}"));
        }

        return [.. cells];
    }

    /// <summary>The names of the words in both languages, after that of no word.</summary>
    public static LocalizedText[] Names(string file) => [new LocalizedText(""), .. Column(file, "en").Zip(Column(file, "zh"), LocalizedText.Of)];

    /// <summary>The words of a cell that holds several, parted by spaces.</summary>
    public static string[] List(string cell) => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static byte[] Content(string file)
    {
        using Stream stream = typeof(VocabularyFile).Assembly.GetManifestResourceStream("values/" + file)
            ?? throw new InvalidOperationException($"The vocabulary {file} is not built into the assembly.");
        byte[] content = GC.AllocateUninitializedArray<byte>((int)stream.Length);
        stream.ReadExactly(content);
        return content;
    }

    private static bool TryReadLine(ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> line)
    {
        int end = rest.IndexOf((byte)'\n');
        line = end < 0 ? rest : rest[..end];
        line = line.EndsWith((byte)'\r') ? line[..^1] : line;
        bool isLine = !rest.IsEmpty;
        rest = end < 0 ? [] : rest[(end + 1)..];
        return isLine;
    }

    private static ReadOnlySpan<byte> CellOf(ReadOnlySpan<byte> line, int place, out int count)
    {
        ReadOnlySpan<byte> cell = [];
        count = 0;
        int start = 0;
        bool isQuoted = false;
        for (int i = 0; i <= line.Length; i++)
        {
            if (i == line.Length || (line[i] == ',' && !isQuoted))
            {
                cell = count == place ? line[start..i] : cell;
                count++;
                start = i + 1;
            }
            else
            {
                // A mark written twice opens what it closed.
                isQuoted ^= line[i] == '"';
            }
        }

        return cell;
    }

    private static string TextOf(ReadOnlySpan<byte> cell) => cell.StartsWith((byte)'"')
        ? Encoding.UTF8.GetString(cell[1..^1]).Replace("\"\"", "\"", StringComparison.Ordinal)
        : Encoding.UTF8.GetString(cell);
}
