using System.Diagnostics.CodeAnalysis;

namespace Clearance.Json;

/// <summary>A key of an object shape.</summary>
internal abstract class Field(string name, string description, bool isRequired, int index)
{
    public string Name { get; } = name;

    /// <summary>One line that says what the value means.</summary>
    public string Description { get; } = description;

    public bool IsRequired { get; } = isRequired;

    public int Index { get; } = index;

    public abstract Shape Shape { get; }

    public abstract bool TryRead(JsonNode node, JsonErrors errors, [NotNullWhen(true)] out object? value);
}

/// <summary>A key whose value is read as <typeparamref name="T"/>.</summary>
internal sealed class Field<T>(string name, Shape<T> shape, string description, bool isRequired, int index) : Field(name, description, isRequired, index)
    where T : notnull
{
    public override Shape Shape => shape;

    public override bool TryRead(JsonNode node, JsonErrors errors, [NotNullWhen(true)] out object? value)
    {
        bool isRead = shape.TryRead(node, errors, out T? typed);
        value = isRead ? typed! : null;
        return isRead;
    }
}
