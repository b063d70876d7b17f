using System.Text;

namespace Clearance.Json;

/// <summary>Writes the keys of objects as Markdown tables.</summary>
internal static class FieldTable
{
    /// <summary>A heading and a table for each object of a file.</summary>
    public static string Write(Shape root)
    {
        StringBuilder page = new();
        foreach (IObjectShape shape in SchemaWriter.ObjectsOf(root))
        {
            page.Append(null, $"\n### {shape.Name}\n{shape.Description}\n\n| Key | Required | Value | Meaning |\n|---|---|---|---|\n");
            foreach (Field field in shape.Fields)
            {
                page.Append(null, $"| `{field.Name}` | {(field.IsRequired ? "yes" : "")} | {ValueOf(field.Shape)} | {Escape(field.Description)} |\n");
            }
        }

        return page.ToString();
    }

    private static string ValueOf(Shape shape) => shape is IObjectShape nested ? $"[{nested.Name}](#{nested.Name})" : Escape(shape.Meaning);

    private static string Escape(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
