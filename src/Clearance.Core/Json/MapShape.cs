using System.Collections.Immutable;

namespace Clearance.Json;

/// <summary>A JSON object whose keys are data: words of one form, each with a value of one shape; entries that cannot be read are reported and left out.</summary>
internal sealed class MapShape<TKey, TValue>(string meaning, TextShape<TKey> key, Shape<TValue> value, int most = 10_000)
    : Shape<ImmutableArray<MapEntry<TKey, TValue>>>, IMapShape
{
    public override string Meaning { get; } = meaning;

    public Shape Value => value;

    public override bool Takes(JsonKind kind) => kind == JsonKind.Object;

    public override void WriteSchema(SchemaWriter schema)
    {
        schema.Json.WriteString("type"u8, "object"u8);
        schema.Json.WriteNumber("maxProperties"u8, most);
        schema.Write("propertyNames", key);
        schema.Write("additionalProperties", value);
    }

    protected override bool TryReadGiven(JsonNode node, JsonErrors errors, out ImmutableArray<MapEntry<TKey, TValue>> value)
    {
        value = [];
        if (node.Kind != JsonKind.Object)
        {
            ReportType(node, errors);
            return false;
        }

        if (node.Members.Length > most)
        {
            errors.Add(ErrorCodes.TooMany, node.Place, $"The object has {node.Members.Length} keys; at most {most} are allowed.");
            return false;
        }

        value = Read(node, errors);
        return true;
    }

    private ImmutableArray<MapEntry<TKey, TValue>> Read(JsonNode node, JsonErrors errors)
    {
        ImmutableArray<MapEntry<TKey, TValue>>.Builder read = ImmutableArray.CreateBuilder<MapEntry<TKey, TValue>>(node.Members.Length);
        Dictionary<string, JsonMember> seen = new(StringComparer.Ordinal);
        foreach (JsonMember member in node.Members)
        {
            if (!seen.TryAdd(member.Name, member))
            {
                Duplicates.Report(member, seen[member.Name], errors);
                continue;
            }

            bool hasKey = key.TryRead(member, errors, out TKey? name);
            bool hasValue = value.TryRead(member.Value, errors, out TValue? one);
            if (hasKey && hasValue)
            {
                read.Add(new MapEntry<TKey, TValue>(member, name!, one!));
            }
        }

        return read.ToImmutable();
    }
}
