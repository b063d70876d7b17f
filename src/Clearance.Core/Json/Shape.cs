using System.Diagnostics.CodeAnalysis;

namespace Clearance.Json;

/// <summary>What may stand at one place of a JSON text: read by it, and described by it in schemas and tables.</summary>
internal abstract class Shape
{
    /// <summary>What stands there, as it follows "expected" in a message.</summary>
    public abstract string Meaning { get; }

    /// <summary>The shape of the text itself, without what is made of it once it is read.</summary>
    public virtual Shape Bare => this;

    /// <summary>Whether a value of a JSON type may stand here.</summary>
    public abstract bool Takes(JsonKind kind);

    /// <summary>Writes the members of the schema of this shape into the open object.</summary>
    public abstract void WriteSchema(SchemaWriter schema);
}

/// <summary>A shape whose values are read as <typeparamref name="T"/>.</summary>
internal abstract class Shape<T> : Shape
{
    /// <summary>Reads a value and reports every fault in it; true where there is a value to go on with, which a list with faulty entries still is.</summary>
    public bool TryRead(JsonNode node, JsonErrors errors, [MaybeNullWhen(false)] out T value)
    {
        if (node.Kind != JsonKind.Null)
        {
            return TryReadGiven(node, errors, out value);
        }

        errors.Add(ErrorCodes.NullValue, node.Place, $"null is not allowed here. Leave the key out where the value is unknown; otherwise write {Meaning}.");
        value = default;
        return false;
    }

    protected abstract bool TryReadGiven(JsonNode node, JsonErrors errors, [MaybeNullWhen(false)] out T value);

    protected void ReportType(JsonNode node, JsonErrors errors) =>
        errors.Add(ErrorCodes.WrongType, node.Place, $"This is {NameOf(node.Kind)}; expected {Meaning}.");

    private static string NameOf(JsonKind kind) => kind switch
    {
        JsonKind.Object => "an object",
        JsonKind.List => "a list",
        JsonKind.Text => "a text",
        JsonKind.Number => "a JSON number",
        JsonKind.Boolean => "true or false",
        _ => "null",
    };
}
