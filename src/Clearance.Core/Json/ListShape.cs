using System.Collections.Immutable;
using System.Globalization;

namespace Clearance.Json;

/// <summary>A JSON array of values of one shape; entries that cannot be read are reported and left out.</summary>
internal sealed class ListShape<T>(string meaning, Shape<T> item, int least, int most) : Shape<ImmutableArray<T>>, IListShape
{
    public override string Meaning { get; } = meaning;

    public Shape Entry => item;

    public int MostEntries => most;

    public override bool Takes(JsonKind kind) => kind == JsonKind.List;

    public override void WriteSchema(SchemaWriter schema)
    {
        schema.Json.WriteString("type"u8, "array"u8);
        schema.Json.WriteNumber("minItems"u8, least);
        schema.Json.WriteNumber("maxItems"u8, most);
        schema.Write("items", item);
    }

    protected override bool TryReadGiven(JsonNode node, JsonErrors errors, out ImmutableArray<T> value)
    {
        value = [];
        if (node.Kind != JsonKind.List)
        {
            ReportType(node, errors);
            return false;
        }

        if (node.Items.Length < least)
        {
            errors.Add(ErrorCodes.TooFew, node.Place, string.Create(CultureInfo.InvariantCulture, $"The list has {node.Items.Length} entries; it needs at least {least}."));
        }
        else if (node.Items.Length > most)
        {
            // Reading the entries too would bury this under faults of a list that must be split anyway.
            errors.Add(ErrorCodes.TooMany, node.Place, string.Create(CultureInfo.InvariantCulture, $"The list has {node.Items.Length} entries; at most {most} are allowed."));
            return false;
        }

        ImmutableArray<T>.Builder read = ImmutableArray.CreateBuilder<T>(node.Items.Length);
        foreach (JsonNode entry in node.Items)
        {
            if (item.TryRead(entry, errors, out T? one))
            {
                read.Add(one);
            }
        }

        value = read.ToImmutable();
        return true;
    }
}
