using System.Diagnostics.CodeAnalysis;

namespace Clearance.Json;

/// <summary>A value that may be of one shape or of another of a different JSON type.</summary>
internal sealed class ChoiceShape<T>(string meaning, params (JsonKind Kind, Shape<T> Shape)[] choices) : Shape<T>
{
    public override string Meaning { get; } = meaning;

    public override bool Takes(JsonKind kind) => choices.Any(c => c.Kind == kind);

    public override void WriteSchema(SchemaWriter schema)
    {
        schema.Json.WriteStartArray("anyOf"u8);
        foreach ((JsonKind _, Shape<T> shape) in choices)
        {
            schema.Write(shape);
        }

        schema.Json.WriteEndArray();
    }

    protected override bool TryReadGiven(JsonNode node, JsonErrors errors, [MaybeNullWhen(false)] out T value)
    {
        foreach ((JsonKind kind, Shape<T> shape) in choices)
        {
            if (node.Kind == kind)
            {
                return shape.TryRead(node, errors, out value);
            }
        }

        ReportType(node, errors);
        value = default;
        return false;
    }
}
