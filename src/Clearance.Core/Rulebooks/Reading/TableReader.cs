using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Clearance.Csv;
using Clearance.Json;
using Clearance.Law;
using Clearance.Rulebooks.Documents;

namespace Clearance.Rulebooks.Reading;

/// <summary>Reads the rows of one table.</summary>
internal sealed class TableReader
{
    public const int MostRows = 200_000;

    private const string ValidFrom = "validFrom";
    private const string ValidTo = "validTo";
    private const string Source = "source";

    private readonly TableDocument _table;
    private readonly string _file;
    private readonly SourceIndex _sources;
    private readonly JsonErrors _errors;
    private readonly string[] _names;
    private readonly TextShape<string>[] _shapes;
    private readonly string?[] _accepted;
    private int[] _positions = [];
    private (string From, string To, EffectivePeriod Period)? _periodAbove;
    private string? _sourceAbove;

    private TableReader(TableDocument table, string file, SourceIndex sources, JsonErrors errors)
    {
        _table = table;
        _file = file;
        _sources = sources;
        _errors = errors;
        _names = [.. table.Keys.Select(key => key.Text), .. table.Columns.Select(column => column.Name.Text), ValidFrom, ValidTo, Source];
        _accepted = new string?[table.Keys.Length + table.Columns.Length];
        _shapes = [.. table.Keys.Select(key => CellShapes.OfKey(key.Text)), .. table.Columns.Select(column => CellShapes.Of(column.Kind))];
    }

    /// <summary>The table with its rows; faulty rows are reported and left out.</summary>
    public static TableDocument Read(TableDocument table, RulebookFile file, SourceIndex sources, JsonErrors errors)
    {
        long before = errors.Total;
        TableReader reader = new(table, file.Path, sources, errors);
        ImmutableArray<RowDocument> rows = Utf8Text.TryCheck(file.Content.Span, file.Path, RulebookReader.MostBytes, errors, out ReadOnlySpan<byte> utf8)
            ? reader.ReadRows(new CsvReader(utf8))
            : [];
        return table with { Rows = rows, IsWhole = errors.Total == before };
    }

    private ImmutableArray<RowDocument> ReadRows(CsvReader csv)
    {
        ImmutableArray<RowDocument>.Builder rows = ImmutableArray.CreateBuilder<RowDocument>();
        int number = 1;
        if (csv.TryReadRow(out List<CsvCell>? header))
        {
            _positions = TableHeader.Read(header, _names, _file, _errors);
        }
        else if (csv.Fault is null)
        {
            _errors.Add(ErrorCodes.MissingColumn, new Place(_file, "", 1, 1), $"The table is empty. Write a header with the columns {string.Join(", ", _names)}.");
        }

        // Without its header nothing in a table can be told.
        while (_positions.Length > 0 && csv.TryReadRow(out List<CsvCell>? cells))
        {
            number++;
            if (number > MostRows + 1)
            {
                _errors.Add(ErrorCodes.TooMany, PlaceOf(number, null, cells[0]), $"The table has more than {MostRows} rows. Split it.");
                break;
            }

            if (ReadRow(number, cells) is RowDocument row)
            {
                rows.Add(row);
            }
        }

        if (csv.Fault is string fault)
        {
            _errors.Add(ErrorCodes.MalformedCsv, new Place(_file, RowDocument.PathOf(number + 1), csv.Line, csv.Column), fault);
        }

        return rows.ToImmutable();
    }

    private RowDocument? ReadRow(int number, List<CsvCell> cells)
    {
        if (cells.Count != _names.Length)
        {
            _errors.Add(ErrorCodes.RowWidth, PlaceOf(number, null, cells[0]), $"The row has {cells.Count} cells, the header {_names.Length}. Give the row one cell for each column; empty cells keep their comma.");
            return null;
        }

        long before = _errors.Total;
        for (int i = 0; i < _shapes.Length; i++)
        {
            CheckCell(number, i, cells[_positions[i]]);
        }

        EffectivePeriod period = ReadPeriod(number, cells);
        CsvCell source = CellOf(cells, Source);
        CheckSource(number, source);
        int keys = _table.Keys.Length;
        return _errors.Total > before
            ? null
            : new RowDocument(TextsOf(cells, 0, keys), TextsOf(cells, keys, _table.Columns.Length), period, source.Text, _file, number, (cells[0].Line, cells[0].Column), KeyStartsOf(cells));
    }

    // Cells often repeat what was found good in a row above, and so do days: the same text is judged once.
    private void CheckCell(int number, int index, CsvCell cell)
    {
        bool isKey = index < _table.Keys.Length;
        if (cell.Text.Length == 0 || (isKey && cell.Text == "*") || ReferenceEquals(cell.Text, _accepted[index]))
        {
            return;
        }

        if (_shapes[index].Accepts(cell.Text))
        {
            _accepted[index] = cell.Text;
        }
        else
        {
            _shapes[index].TryRead(cell.Text, PlaceOf(number, _names[index], cell), _errors, out _);
        }
    }

    private void CheckSource(int number, CsvCell source)
    {
        if (ReferenceEquals(source.Text, _sourceAbove))
        {
            return;
        }

        if (BookWords.SourceReference.Accepts(source.Text) && _sources.Declares(source.Text))
        {
            _sourceAbove = source.Text;
            return;
        }

        Place place = PlaceOf(number, Source, source);
        if (source.Text.Length == 0)
        {
            _errors.Add(ErrorCodes.MissingCell, place, "The row has no source. Write the id of a declared source.");
        }
        else if (BookWords.SourceReference.TryRead(source.Text, place, _errors, out _))
        {
            _sources.Check(source.Text, place, _errors);
        }
    }

    private EffectivePeriod ReadPeriod(int number, List<CsvCell> cells)
    {
        CsvCell first = CellOf(cells, ValidFrom);
        CsvCell last = CellOf(cells, ValidTo);
        if (_periodAbove is { } above && ReferenceEquals(first.Text, above.From) && ReferenceEquals(last.Text, above.To))
        {
            return above.Period;
        }

        long before = _errors.Total;
        EffectivePeriod period = ReadPeriod(number, first, last);
        _periodAbove = _errors.Total == before ? (first.Text, last.Text, period) : null;
        return period;
    }

    private EffectivePeriod ReadPeriod(int number, CsvCell first, CsvCell last)
    {
        if (first.Text.Length == 0)
        {
            _errors.Add(ErrorCodes.MissingCell, PlaceOf(number, ValidFrom, first), "The row has no first day. Write a day as YYYY-MM-DD.");
            return default;
        }

        bool hasFrom = TryReadDay(number, ValidFrom, first, out DateOnly from);
        DateOnly to = default;
        bool hasTo = last.Text.Length > 0 && TryReadDay(number, ValidTo, last, out to);
        if (hasFrom && hasTo && to < from)
        {
            _errors.Add(ErrorCodes.BadPeriod, PlaceOf(number, ValidTo, last), $"The last day {last.Text} is before the first day {first.Text}. Correct one of the two.");
            return default;
        }

        return new EffectivePeriod(hasFrom ? from : null, hasTo ? to : null);
    }

    // The place of a cell is made where something is wrong with it.
    private bool TryReadDay(int number, string column, CsvCell cell, out DateOnly day) =>
        Shapes.Date.TryRead(cell.Text, out day) || Shapes.Date.TryRead(cell.Text, PlaceOf(number, column, cell), _errors, out day);

    private ImmutableArray<string> TextsOf(List<CsvCell> cells, int start, int count)
    {
        string[] texts = new string[count];
        for (int i = 0; i < count; i++)
        {
            texts[i] = cells[_positions[start + i]].Text;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(texts);
    }

    private ImmutableArray<(int Line, int Column)> KeyStartsOf(List<CsvCell> cells)
    {
        var starts = new (int Line, int Column)[_table.Keys.Length];
        for (int i = 0; i < starts.Length; i++)
        {
            starts[i] = (cells[_positions[i]].Line, cells[_positions[i]].Column);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(starts);
    }

    private CsvCell CellOf(List<CsvCell> cells, string name) => cells[_positions[Array.LastIndexOf(_names, name)]];

    private Place PlaceOf(int number, string? column, CsvCell cell) =>
        new(_file, column is null ? RowDocument.PathOf(number) : $"{RowDocument.PathOf(number)}, column \"{column}\"", cell.Line, cell.Column);
}
