using System.Text.Json;
using System.Text.RegularExpressions;

namespace Clearance.Core.Tests.Json;

/// <summary>Judges a value by a JSON Schema, as far as our schemas go; an unknown keyword is an error of the test.</summary>
internal sealed class SchemaJudge(JsonElement root)
{
    private static readonly string[] Silent = ["$schema", "title", "description", "$defs", "additionalProperties"];

    public bool Accepts(JsonElement value) => Accepts(root, value);

    private bool Accepts(JsonElement schema, JsonElement value) => schema.EnumerateObject().All(keyword => keyword.Name switch
    {
        "$ref" => Accepts(Definition(keyword.Value.GetString()!), value),
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
            : additional.ValueKind == JsonValueKind.Object && Accepts(additional, member.Value));
    }

    private JsonElement Definition(string reference) => root.GetProperty("$defs").GetProperty(reference["#/$defs/".Length..]);

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
