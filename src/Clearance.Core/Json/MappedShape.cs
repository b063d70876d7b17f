using System.Diagnostics.CodeAnalysis;

namespace Clearance.Json;

/// <summary>A shape whose values are turned into something else once they are read.</summary>
internal sealed class MappedShape<TFrom, T>(Shape<TFrom> inner, Func<TFrom, JsonNode, T> map) : Shape<T>
{
    public override string Meaning => inner.Meaning;

    public override Shape Bare => inner.Bare;

    public override bool Takes(JsonKind kind) => inner.Takes(kind);

    public override void WriteSchema(SchemaWriter schema) => inner.WriteSchema(schema);

    protected override bool TryReadGiven(JsonNode node, JsonErrors errors, [MaybeNullWhen(false)] out T value)
    {
        bool isRead = inner.TryRead(node, errors, out TFrom? from);
        value = isRead ? map(from!, node) : default;
        return isRead;
    }
}
