using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Clearance.Json;

/// <summary>Writes JSON Schema, draft 2020-12, from shapes; objects become definitions that are written once.</summary>
internal sealed class SchemaWriter
{
    private readonly List<IObjectShape> _definitions = [];

    private SchemaWriter(Utf8JsonWriter json) => Json = json;

    public Utf8JsonWriter Json { get; }

    /// <summary>The schema of a whole file, with a line break at the end.</summary>
    public static string Write(string title, Shape root)
    {
        ArrayBufferWriter<byte> bytes = new();
        JsonWriterOptions options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using Utf8JsonWriter json = new(bytes, options);
        SchemaWriter schema = new(json);
        json.WriteStartObject();
        json.WriteString("$schema"u8, "https://json-schema.org/draft/2020-12/schema"u8);
        json.WriteString("title"u8, title);
        if (root is IObjectShape whole)
        {
            whole.WriteDefinition(schema);
        }
        else
        {
            root.WriteSchema(schema);
        }

        schema.WriteDefinitions();
        json.WriteEndObject();
        json.Flush();
        return Encoding.UTF8.GetString(bytes.WrittenSpan) + "\n";
    }

    /// <summary>The objects of a file in the order in which its schema defines them, the outermost first.</summary>
    public static IReadOnlyList<IObjectShape> ObjectsOf(Shape root)
    {
        using Utf8JsonWriter json = new(Stream.Null);
        SchemaWriter schema = new(json);
        json.WriteStartObject();
        root.WriteSchema(schema);
        schema.WriteDefinitions();
        json.WriteEndObject();
        return schema._definitions;
    }

    /// <summary>Writes a nested schema under a key.</summary>
    public void Write(string key, Shape shape, string? description = null)
    {
        Json.WritePropertyName(key);
        Write(shape, description);
    }

    /// <summary>Writes a nested schema as an entry of the open array.</summary>
    public void Write(Shape shape, string? description = null)
    {
        Json.WriteStartObject();
        if (description is not null)
        {
            Json.WriteString("description"u8, description);
        }

        shape.WriteSchema(this);
        Json.WriteEndObject();
    }

    public void WriteWords(string key, IEnumerable<string> words)
    {
        Json.WriteStartArray(key);
        foreach (string word in words)
        {
            Json.WriteStringValue(word);
        }

        Json.WriteEndArray();
    }

    public void WriteReference(IObjectShape shape)
    {
        Json.WriteString("$ref"u8, $"#/$defs/{shape.Name}");
        if (!_definitions.Contains(shape))
        {
            _definitions.Add(shape);
        }
    }

    private void WriteDefinitions()
    {
        if (_definitions.Count == 0)
        {
            return;
        }

        Json.WriteStartObject("$defs"u8);

        // Writing one definition may ask for further ones, so the list grows meanwhile.
        for (int i = 0; i < _definitions.Count; i++)
        {
            Json.WriteStartObject(_definitions[i].Name);
            _definitions[i].WriteDefinition(this);
            Json.WriteEndObject();
        }

        Json.WriteEndObject();
    }
}
