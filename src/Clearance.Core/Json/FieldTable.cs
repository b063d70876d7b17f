using System.Text;

namespace Clearance.Json;

/// <summary>Writes the keys of objects as Markdown tables, each object once a page.</summary>
internal sealed class FieldTable
{
    private readonly HashSet<IObjectShape> _written = [];

    /// <summary>A heading and a table for each object of a file that this page does not show yet.</summary>
    public string Write(Shape root)
    {
        StringBuilder page = new();
        foreach (IObjectShape shape in SchemaWriter.ObjectsOf(root).Where(_written.Add))
        {
            page.Append(null, $"\n### {shape.Name}\n{shape.Description}\n\n| Key | Required | Value | Meaning |\n|---|---|---|---|\n");
            foreach (Field field in shape.Fields)
            {
                page.Append(null, $"| `{field.Name}` | {(field.IsRequired ? "yes" : "")} | {ValueOf(field.Shape)} | {Escape(field.Description)} |\n");
            }
        }

        return page.ToString();
    }

    private static string ValueOf(Shape shape)
    {
        if (SchemaWriter.ObjectsOf(shape) is not [IObjectShape nested, ..])
        {
            return Escape(shape.Meaning);
        }

        string link = $"[{nested.Name}](#{nested.Name})";
        return shape is IObjectShape ? link : $"{Escape(shape.Meaning)}: {link}";
    }

    private static string Escape(string text) => text
        .Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
