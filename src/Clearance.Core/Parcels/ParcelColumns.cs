using System.Diagnostics.CodeAnalysis;
using Clearance.Csv;
using Clearance.Json;
using Clearance.Values;

namespace Clearance.Parcels;

/// <summary>A CSV of parcels, one a line, its columns named by paths into a parcel: rows are read by the same shapes as JSON. An empty cell is not known.</summary>
/// <remarks>Immutable, safe to share between threads. Lines are counted by the caller: every place of a row is on line 1.</remarks>
internal sealed class ParcelColumns
{
    private readonly ColumnPath[] _columns;

    private ParcelColumns(ColumnPath[] columns) => _columns = columns;

    /// <summary>Reads the header; null, with every fault, where a column is no path of a parcel.</summary>
    public static ParcelColumns? Read(ReadOnlySpan<byte> utf8, out ValueList<InputError> errors)
    {
        JsonErrors found = new();
        ColumnPath[] columns = [];
        if (TryReadCells(utf8, found, out List<CsvCell>? cells))
        {
            columns = new ColumnPaths(found).Read(cells);
        }

        errors = ParcelReader.Publish(found);
        return found.Total == 0 ? new ParcelColumns(columns) : null;
    }

    /// <summary>Reads a row; false, with every fault, where it is no parcel.</summary>
    public bool TryReadRow(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out Parcel? parcel, out ValueList<InputError> errors)
    {
        JsonErrors found = new();
        parcel = null;
        if (TryReadCells(utf8, found, out List<CsvCell>? cells) && HasEveryCell(cells, found))
        {
            ParcelShapes.Parcel.TryRead(ToJson(cells), found, out parcel);
        }

        errors = ParcelReader.Publish(found);
        parcel = found.Total == 0 ? parcel : null;
        return parcel is not null;
    }

    private static bool TryReadCells(ReadOnlySpan<byte> line, JsonErrors errors, [NotNullWhen(true)] out List<CsvCell>? cells)
    {
        cells = null;
        if (!Utf8Text.TryCheck(line, "", ParcelReader.MostBytes, errors, out ReadOnlySpan<byte> utf8))
        {
            return false;
        }

        CsvReader csv = new(utf8);
        if (csv.TryReadRow(out cells))
        {
            return true;
        }

        // A blank line is one empty cell.
        cells = [new CsvCell("", 1, 1)];
        if (csv.Fault is { } fault)
        {
            errors.Add(ErrorCodes.MalformedCsv, new Place("", "", csv.Line, csv.Column), fault);
        }

        return csv.Fault is null;
    }

    private bool HasEveryCell(List<CsvCell> cells, JsonErrors errors)
    {
        if (cells.Count == _columns.Length)
        {
            return true;
        }

        errors.Add(ErrorCodes.RowWidth, new Place("", "", 1, 1), $"The row has {cells.Count} cells, the header {_columns.Length}. Give the row one cell for each column; empty cells keep their comma.");
        return false;
    }

    private JsonNode ToJson(List<CsvCell> cells)
    {
        JsonNode root = new("", null, null, 0, JsonKind.Object, 1, 1);
        for (int i = 0; i < _columns.Length; i++)
        {
            if (cells[i].Text.Length > 0)
            {
                _columns[i].Put(root, cells[i]);
            }
        }

        return root;
    }
}
