using System.Diagnostics.CodeAnalysis;

namespace Clearance.Json;

/// <summary>A shape whose values pass a further check, which may report faults, on their way to what they stand for.</summary>
internal sealed class CheckedShape<TFrom, T>(Shape<TFrom> inner, Func<TFrom, JsonErrors, T> convert) : Shape<T>
{
    public override string Meaning => inner.Meaning;

    public override Shape Bare => inner.Bare;

    public override bool Takes(JsonKind kind) => inner.Takes(kind);

    public override void WriteSchema(SchemaWriter schema) => inner.WriteSchema(schema);

    protected override bool TryReadGiven(JsonNode node, JsonErrors errors, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (!inner.TryRead(node, errors, out TFrom? from))
        {
            return false;
        }

        long before = errors.Total;
        value = convert(from, errors);
        return errors.Total == before;
    }
}
