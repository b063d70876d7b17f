using System.Text;
using Clearance.Csv;
using Clearance.Json;

namespace Clearance.Parcels;

/// <summary>Where the cells of a column stand in a parcel.</summary>
internal sealed class ColumnPath(ColumnStep[] steps)
{
    /// <summary>Puts a cell into its place, and makes what leads there.</summary>
    public void Put(JsonNode root, CsvCell cell)
    {
        JsonNode at = root;
        foreach (ColumnStep step in steps)
        {
            at = Find(at, step) ?? Make(at, step, cell);
        }
    }

    private static JsonNode? Find(JsonNode at, ColumnStep step) => step.Key is null
        ? step.Index < at.Items.Length ? at.Items[step.Index] : null
        : at.Find(step.Key)?.Value;

    private static JsonNode Make(JsonNode at, ColumnStep step, CsvCell cell)
    {
        if (step.Key is null)
        {
            // Entries before it whose cells are all empty are holes, which the reader reports.
            while (at.Items.Length < step.Index)
            {
                at.Add(new JsonNode("", at, null, at.Items.Length, step.Container ?? JsonKind.Null, cell.Line, cell.Column));
            }
        }

        JsonNode made = new("", at, step.Key, step.Index, step.Container ?? KindOf(cell.Text, step.Shape), cell.Line, cell.Column)
        {
            Text = step.Container is null ? cell.Text : "",
        };
        if (step.Key is null)
        {
            at.Add(made);
        }
        else
        {
            at.Add(new JsonMember(step.Key, cell.Line, cell.Column, made));
        }

        return made;
    }

    /// <summary>A cell has no type of its own: it is a number or a truth value where one may stand and JSON would read it as one.</summary>
    private static JsonKind KindOf(string text, Shape shape)
    {
        if (!shape.Takes(JsonKind.Number) && !shape.Takes(JsonKind.Boolean))
        {
            return JsonKind.Text;
        }

        JsonNode? bare = JsonText.Parse(Encoding.UTF8.GetBytes(text), "", ParcelReader.MostBytes, new JsonErrors());
        return bare is { Kind: JsonKind.Number or JsonKind.Boolean } && bare.Text == text && shape.Takes(bare.Kind) ? bare.Kind : JsonKind.Text;
    }
}
