using System.Globalization;

namespace Clearance.Json;

/// <summary>A JSON number without a fraction, within limits; <c>2.0</c> is the number 2.</summary>
internal sealed class IntegerShape(long least, long most) : Shape<long>
{
    /// <summary>Longer ones are beyond every limit, or have decimals that would be lost.</summary>
    private const int MostCharacters = 28;

    public override string Meaning { get; } = string.Create(CultureInfo.InvariantCulture, $"a whole JSON number from {least} to {most}");

    public override bool Takes(JsonKind kind) => kind == JsonKind.Number;

    public override void WriteSchema(SchemaWriter schema)
    {
        schema.Json.WriteString("type"u8, "integer"u8);
        schema.Json.WriteNumber("minimum"u8, least);
        schema.Json.WriteNumber("maximum"u8, most);
    }

    protected override bool TryReadGiven(JsonNode node, JsonErrors errors, out long value)
    {
        value = 0;
        if (node.Kind != JsonKind.Number)
        {
            ReportType(node, errors);
            return false;
        }

        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        bool isNumber = decimal.TryParse(node.Text, Styles, CultureInfo.InvariantCulture, out decimal number) && node.Text.Length <= MostCharacters;
        if (!isNumber || number < least || number > most || !decimal.IsInteger(number))
        {
            errors.Add(ErrorCodes.OutOfRange, node.Place, $"{Quoted.Cut(node.Text)} is not {Meaning}.");
            return false;
        }

        value = (long)number;
        return true;
    }
}
