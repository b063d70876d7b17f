using System.Text.Json;
using System.Text.RegularExpressions;
using Clearance.Core.Tests.Support;

namespace Clearance.Core.Tests.Json;

/// <summary>
/// Judges a value by a JSON Schema, as far as our schemas go; an unknown keyword is an error of the test. Readers are told to expect more keys later; a closed judge
/// refuses every key that the schema does not name, so that what is written now is all there.
/// </summary>
internal sealed class SchemaJudge(JsonElement root, bool isClosed = false)
{
    private static readonly string[] Silent = ["$schema", "title", "description", "$defs", "additionalProperties"];

    private readonly Dictionary<string, SchemaJudge> _others = new(StringComparer.Ordinal);

    /// <summary>The judge of a published schema.</summary>
    public static SchemaJudge Of(string file, bool isClosed = false)
    {
        using var schema = JsonDocument.Parse(Repository.Read($"docs/schemas/{file}"));
        return new SchemaJudge(schema.RootElement.Clone(), isClosed);
    }

    public bool Accepts(JsonElement value) => Accepts(root, value);

    private bool Accepts(JsonElement schema, JsonElement value) => schema.EnumerateObject().All(keyword => keyword.Name switch
    {
        "$ref" => AcceptsReference(keyword.Value.GetString()!, value),
        "type" => IsOfType(keyword.Value.GetString()!, value),
        "enum" => keyword.Value.EnumerateArray().Any(word => JsonElement.DeepEquals(word, value)),
        "anyOf" => keyword.Value.EnumerateArray().Any(one => Accepts(one, value)),
        "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!, RegexOptions.ECMAScript, TimeSpan.FromSeconds(1)),
        "maxLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.Length <= keyword.Value.GetInt32(),
        "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDecimal() >= keyword.Value.GetDecimal(),
        "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDecimal() <= keyword.Value.GetDecimal(),
        "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= keyword.Value.GetInt32(),
        "maxItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= keyword.Value.GetInt32(),
        "maxProperties" => value.ValueKind != JsonValueKind.Object || value.GetPropertyCount() <= keyword.Value.GetInt32(),
        "items" => value.ValueKind != JsonValueKind.Array || value.EnumerateArray().All(item => Accepts(keyword.Value, item)),
        "required" => value.ValueKind != JsonValueKind.Object || keyword.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
        "propertyNames" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().All(member => Accepts(keyword.Value, JsonSerializer.SerializeToElement(member.Name))),
        "properties" => AcceptsMembers(schema, value),
        _ when Silent.Contains(keyword.Name, StringComparer.Ordinal) => keyword.Name != "additionalProperties" || AcceptsMembers(schema, value),
        _ => throw new InvalidOperationException($"The judge does not know the keyword {keyword.Name}."),
    });

    private bool AcceptsMembers(JsonElement schema, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return true;
        }

        JsonElement additional = schema.GetProperty("additionalProperties");
        return value.EnumerateObject().All(member => schema.TryGetProperty("properties", out JsonElement properties) && properties.TryGetProperty(member.Name, out JsonElement known)
            ? Accepts(known, member.Value)
            : additional.ValueKind == JsonValueKind.Object ? Accepts(additional, member.Value) : additional.GetBoolean() && !isClosed);
    }

    // A definition of this schema, another schema, or a definition of that.
    private bool AcceptsReference(string reference, JsonElement value)
    {
        string[] parts = reference.Split("#/$defs/");
        if (parts[0].Length > 0 && !_others.ContainsKey(parts[0]))
        {
            _others.Add(parts[0], Of(parts[0], isClosed));
        }

        SchemaJudge judge = parts[0].Length > 0 ? _others[parts[0]] : this;
        return parts.Length == 1 ? judge.Accepts(value) : judge.Accepts(judge.Definition(parts[1]), value);
    }

    private JsonElement Definition(string name) => root.GetProperty("$defs").GetProperty(name);

    private static bool IsOfType(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "null" => value.ValueKind == JsonValueKind.Null,
        "number" => value.ValueKind == JsonValueKind.Number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out decimal number) && decimal.IsInteger(number),
        _ => throw new InvalidOperationException($"The judge does not know the type {type}."),
    };
}
