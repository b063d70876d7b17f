namespace Clearance.Json;

internal sealed class BooleanShape : Shape<bool>
{
    public override string Meaning => "true or false, without quotation marks";

    public override bool Takes(JsonKind kind) => kind == JsonKind.Boolean;

    public override void WriteSchema(SchemaWriter schema) => schema.Json.WriteString("type"u8, "boolean"u8);

    protected override bool TryReadGiven(JsonNode node, JsonErrors errors, out bool value)
    {
        value = node.Text == "true";
        if (node.Kind == JsonKind.Boolean)
        {
            return true;
        }

        ReportType(node, errors);
        return false;
    }
}
