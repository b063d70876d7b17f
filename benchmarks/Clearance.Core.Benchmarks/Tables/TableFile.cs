using System.Globalization;
using Clearance.Csv;

namespace Clearance.Core.Benchmarks.Tables;

/// <summary>A table of the Chinese rulebook as it ships, on one day.</summary>
internal sealed class TableFile
{
    private readonly List<string> _columns;
    private readonly List<List<string>> _rows = [];

    private TableFile(CsvReader reader, DateOnly on)
    {
        _columns = reader.TryReadRow(out List<CsvCell>? header) ? [.. header.Select(static c => c.Text)] : throw new InvalidDataException("The table is empty.");
        while (reader.TryReadRow(out List<CsvCell>? row))
        {
            List<string> cells = [.. row.Select(static c => c.Text)];
            if (IsInForce(cells, on))
            {
                _rows.Add(cells);
            }
        }
    }

    public static TableFile Read(string name, DateOnly on)
    {
        using Stream stream = typeof(Rulebooks.Rulebook).Assembly.GetManifestResourceStream($"rulebooks/cn/tables/{name}.csv")
            ?? throw new FileNotFoundException($"The rulebook has no table '{name}'.");
        byte[] utf8 = new byte[stream.Length];
        stream.ReadExactly(utf8);
        return new TableFile(new CsvReader(utf8), on);
    }

    /// <summary>The words of a key, each once.</summary>
    public IEnumerable<string> Keys(string key) => _rows.Select(r => Cell(r, key)).Where(static k => k.Length > 0).Distinct(StringComparer.Ordinal);

    /// <summary>The row for a key; of several the one whose second key is the word or, where none is, empty. Null where there is none.</summary>
    public Func<string, string>? Find(string key, string value, string? second = null, string word = "")
    {
        List<List<string>> rows = _rows.FindAll(r => string.Equals(Cell(r, key), value, StringComparison.Ordinal));
        List<string>? row = rows.Find(r => second is null || string.Equals(Cell(r, second), word, StringComparison.Ordinal)) ?? rows.Find(r => Cell(r, second!).Length == 0);
        return row is null ? null : column => Cell(row, column);
    }

    private bool IsInForce(List<string> row, DateOnly on) =>
        Date(Cell(row, "validFrom")) <= on && (Cell(row, "validTo") is not { Length: > 0 } last || on <= Date(last));

    private string Cell(List<string> row, string column) => row[_columns.IndexOf(column)];

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
