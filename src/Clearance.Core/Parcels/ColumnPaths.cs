using System.Globalization;
using Clearance.Csv;
using Clearance.Json;
using Clearance.Values;

namespace Clearance.Parcels;

/// <summary>Reads the header of a CSV of parcels: each name is a path such as <c>items[0].unitPrice</c> or <c>exchangeRates.JPY</c>.</summary>
internal sealed class ColumnPaths(JsonErrors errors)
{
    // Entries of a list come in their order, so that a row can be put together from left to right.
    private readonly Dictionary<string, int> _entries = new(StringComparer.Ordinal);

    public ColumnPath[] Read(List<CsvCell> header)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        List<ColumnPath> paths = [];
        foreach (CsvCell cell in header)
        {
            if (!seen.Add(cell.Text))
            {
                Report(ErrorCodes.DuplicateColumn, cell, $"The column {Quoted.Show(cell.Text)} stands here again. Remove one of the two.");
            }
            else if (ReadPath(cell) is { } path)
            {
                paths.Add(path);
            }
        }

        return [.. paths];
    }

    private ColumnPath? ReadPath(CsvCell cell)
    {
        List<ColumnStep> steps = [];
        Shape shape = ParcelShapes.Parcel;
        for (int at = 0; at < cell.Text.Length || steps.Count == 0;)
        {
            int start = at;
            if (ReadStep(cell, shape.Bare, ref at) is not { } step)
            {
                return null;
            }

            if (step.Key is null && !IsInOrder(cell.Text[..start], step.Index))
            {
                Report(ErrorCodes.UnknownColumn, cell, $"The column {Quoted.Show(cell.Text)} stands before the entries that come before it. Write [0] first, then [1], and so on.");
                return null;
            }

            steps.Add(step);
            shape = step.Shape;
        }

        if (steps[^1].Container is null)
        {
            return new ColumnPath([.. steps]);
        }

        Report(ErrorCodes.UnknownColumn, cell, $"The column {Quoted.Show(cell.Text)} names no single value but {shape.Meaning}. Write a column for each value in it, such as {Example(cell.Text, shape.Bare)}.");
        return null;
    }

    private ColumnStep? ReadStep(CsvCell cell, Shape shape, ref int at)
    {
        string text = cell.Text;
        int start = at;
        switch (shape)
        {
            case IListShape list:
                int close = text.IndexOf(']', start);
                if (text[start] == '[' && close > start && IsBare(text.AsSpan(start + 1, close - start - 1)) && int.TryParse(text.AsSpan(start + 1, close - start - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < list.MostEntries)
                {
                    at = close + 1;
                    return new ColumnStep(null, index, list.Entry);
                }

                Report(ErrorCodes.UnknownColumn, cell, $"The column {Quoted.Show(text)} is no path of a parcel: behind {Quoted.Show(text[..start])} write a place from [0] to [{list.MostEntries - 1}].");
                return null;

            case IMapShape map when text[start] == '.' && start + 1 < text.Length:
                at = text.Length;
                return new ColumnStep(text[(start + 1)..], 0, map.Value);

            case IObjectShape { Fields: var fields } when start == 0 || text[start] == '.':
                int first = start == 0 ? 0 : start + 1;
                int end = text.IndexOfAny(['.', '['], first) is >= 0 and int found ? found : text.Length;
                string name = text[first..end];
                if (fields.FirstOrDefault(f => f.Name == name) is { } field)
                {
                    at = end;
                    return new ColumnStep(name, 0, field.Shape);
                }

                string hint = NearestWords.Ask(name, fields.Select(static f => f.Name), 1);
                Report(ErrorCodes.UnknownColumn, cell, $"The column {Quoted.Show(text)} is no path of a parcel: {Quoted.Show(name)} is not known there.{hint} Allowed: {string.Join(", ", fields.Select(static f => f.Name))}.");
                return null;

            default:
                string rest = shape is IObjectShape or IMapShape
                    ? $"behind {Quoted.Show(text[..start])} write a point and a key, such as {Example(text[..start], shape)}."
                    : $"nothing may stand behind {Quoted.Show(text[..start])}. Remove the rest.";
                Report(ErrorCodes.UnknownColumn, cell, $"The column {Quoted.Show(text)} is no path of a parcel: {rest}");
                return null;
        }
    }

    // A place has one name, so that no value has two columns: [00] is none.
    private static bool IsBare(ReadOnlySpan<char> digits) => digits.Length <= 1 || digits[0] != '0';

    private bool IsInOrder(string list, int index)
    {
        int known = _entries.GetValueOrDefault(list);
        _entries[list] = Math.Max(known, index + 1);
        return index <= known;
    }

    private void Report(string code, CsvCell cell, string message) => errors.Add(code, new Place("", "", cell.Line, cell.Column), message);

    private static string Example(string path, Shape shape) => shape switch
    {
        IListShape list => Example(path + "[0]", list.Entry.Bare),
        IMapShape => path + ".KEY",
        IObjectShape { Fields: [var first, ..] } => $"{path}.{first.Name}",
        _ => path,
    };
}
