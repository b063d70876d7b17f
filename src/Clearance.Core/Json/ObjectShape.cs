using System.Diagnostics.CodeAnalysis;
using Clearance.Values;

namespace Clearance.Json;

/// <summary>An object read as <typeparamref name="T"/>: the declaration names the fields and returns what builds the value from them.</summary>
internal sealed class ObjectShape<T> : Shape<T>, IObjectShape
{
    private readonly Dictionary<string, Field> _byName;
    private readonly Field[] _required;
    private readonly IReadOnlyList<Action<FieldValues>> _checks;
    private readonly Func<FieldValues, T?> _build;
    private readonly bool _keepsSound;

    public ObjectShape(string name, string description, Func<ObjectFields, Func<FieldValues, T?>> declare)
    {
        Name = name;
        Description = description;
        ObjectFields fields = new();
        _build = declare(fields);
        Fields = fields.Fields;
        _checks = fields.Checks;
        _keepsSound = fields.KeepsSound;
        _required = [.. Fields.Where(static field => field.IsRequired)];
        _byName = Fields.ToDictionary(field => field.Name, StringComparer.Ordinal);
    }

    public string Name { get; }

    public string Description { get; }

    public IReadOnlyList<Field> Fields { get; }

    public override string Meaning => $"an object with the keys {string.Join(", ", Fields.Select(static one => one.Name))}";

    public override bool Takes(JsonKind kind) => kind == JsonKind.Object;

    public override void WriteSchema(SchemaWriter schema) => schema.WriteReference(this);

    public void WriteDefinition(SchemaWriter schema)
    {
        schema.Json.WriteString("type"u8, "object"u8);
        schema.Json.WriteString("description"u8, Description);
        schema.Json.WriteStartObject("properties"u8);
        foreach (Field field in Fields)
        {
            schema.Write(field.Name, field.Shape, field.Description);
        }

        schema.Json.WriteEndObject();
        schema.WriteWords("required", Fields.Where(field => field.IsRequired).Select(field => field.Name));
        schema.Json.WriteBoolean("additionalProperties"u8, false);
    }

    protected override bool TryReadGiven(JsonNode node, JsonErrors errors, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (node.Kind != JsonKind.Object)
        {
            ReportType(node, errors);
            return false;
        }

        long before = errors.Total;
        FieldValues values = new(node, Fields.Count, errors);
        ReadMembers(node, values, errors);
        foreach (Field field in _required)
        {
            if (values.IsGiven(field))
            {
                continue;
            }

            values.Report(ErrorCodes.MissingKey, field, $"\"{field.Name}\" is missing: {field.Description} Write {field.Shape.Meaning}.");
        }

        foreach (Action<FieldValues> check in _checks)
        {
            check(values);
        }

        if (errors.Total > before && !_keepsSound)
        {
            return false;
        }

        value = _build(values);
        return value is not null && (_keepsSound || errors.Total == before);
    }

    private void ReadMembers(JsonNode node, FieldValues values, JsonErrors errors)
    {
        Dictionary<string, JsonMember>? unknown = null;
        foreach (JsonMember member in node.Members)
        {
            if (!_byName.TryGetValue(member.Name, out Field? field))
            {
                unknown ??= new(StringComparer.Ordinal);
                if (unknown.TryAdd(member.Name, member))
                {
                    ReportUnknown(member, errors);
                }
                else
                {
                    Duplicates.Report(member, unknown[member.Name], errors);
                }
            }
            else if (values.IsGiven(field))
            {
                Duplicates.Report(member, node.Find(member.Name)!, errors);
            }
            else
            {
                long before = errors.Total;
                field.TryRead(member.Value, errors, out object? value);
                values.Set(field, member.Value, value, errors.Total == before);
            }
        }
    }

    private void ReportUnknown(JsonMember member, JsonErrors errors)
    {
        if (errors.IsFull)
        {
            errors.Add(ErrorCodes.UnknownKey, member.Place, "");
            return;
        }

        string hint = NearestWords.Ask(member.Name, _byName.Keys, 1);
        errors.Add(ErrorCodes.UnknownKey, member.Place, $"{Quoted.Show(member.Name)} is not known here.{hint} Allowed: {string.Join(", ", Fields.Select(field => field.Name))}.");
    }
}
