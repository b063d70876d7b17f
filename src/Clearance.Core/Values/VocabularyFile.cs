using System.Text;

namespace Clearance.Values;

/// <summary>Reads the vocabularies built into the assembly: CSV by RFC 4180 without line breaks in a cell, <c>#</c> lines are notes, the first other line is the header.</summary>
internal static class VocabularyFile
{
    /// <summary>The rows after the header, each with one cell a column.</summary>
    public static IEnumerable<string[]> Read(string name)
    {
        using Stream stream = typeof(VocabularyFile).Assembly.GetManifestResourceStream("values/" + name)
            ?? throw new InvalidOperationException($"The vocabulary {name} is not built into the assembly.");
        using StreamReader reader = new(stream, Encoding.UTF8);
        int columns = 0;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            string[] cells = line.Contains('"', StringComparison.Ordinal) ? SplitQuoted(line) : line.Split(',');
            if (columns == 0)
            {
                columns = cells.Length;
            }
            else if (cells.Length == columns)
            {
                yield return cells;
            }
            else
            {
                throw new InvalidOperationException($"{name}: a row of {cells.Length} cells where {columns} are due: {line}");
            }
        }
    }

    /// <summary>The words of a cell that holds several, parted by spaces.</summary>
    public static string[] List(string cell) => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string[] SplitQuoted(string line)
    {
        List<string> cells = [];
        StringBuilder cell = new();
        bool quoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            if (c == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString());
        return [.. cells];
    }
}
