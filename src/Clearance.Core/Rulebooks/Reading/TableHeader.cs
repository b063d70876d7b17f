using Clearance.Csv;
using Clearance.Json;
using Clearance.Values;

namespace Clearance.Rulebooks.Reading;

/// <summary>The first row of a table: exactly the declared columns, in any order.</summary>
internal static class TableHeader
{
    /// <summary>For each name the position of its cell; nothing where the header is faulty.</summary>
    public static int[] Read(List<CsvCell> header, string[] names, string file, JsonErrors errors)
    {
        long before = errors.Total;
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (CsvCell cell in header)
        {
            Place place = new(file, $"row 1, column \"{Quoted.Cut(cell.Text)}\"", cell.Line, cell.Column);
            if (!names.Contains(cell.Text, StringComparer.Ordinal))
            {
                errors.Add(ErrorCodes.UnknownColumn, place, $"{Quoted.Show(cell.Text)} is no column of this table.{NearestWords.Ask(cell.Text, names)} Allowed: {string.Join(", ", names)}.");
            }
            else if (!seen.Add(cell.Text))
            {
                errors.Add(ErrorCodes.DuplicateColumn, place, $"The column {Quoted.Show(cell.Text)} stands here again. Remove one of the two.");
            }
        }

        foreach (string name in names.Where(name => !seen.Contains(name)))
        {
            errors.Add(ErrorCodes.MissingColumn, new Place(file, "row 1", 1, 1), $"The column {Quoted.Show(name)} is missing. Add it to the header and to every row.");
        }

        return errors.Total > before ? [] : [.. names.Select(name => header.FindIndex(cell => cell.Text == name))];
    }
}
