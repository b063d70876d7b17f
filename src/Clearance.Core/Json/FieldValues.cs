using System.Diagnostics.CodeAnalysis;

namespace Clearance.Json;

/// <summary>The values of one object, by field; fields that are absent or faulty have none, lists with faulty entries the others.</summary>
internal sealed class FieldValues(JsonNode node, int count, JsonErrors errors)
{
    private readonly object?[] _values = new object?[count];
    private readonly JsonNode?[] _nodes = new JsonNode?[count];
    private readonly bool[] _whole = new bool[count];

    /// <summary>The place of the whole object.</summary>
    public Place Place => node.Place;

    /// <summary>Sets what was read of a field: null where nothing was, not whole where something in it was faulty.</summary>
    public void Set(Field field, JsonNode at, object? value, bool isWhole)
    {
        _nodes[field.Index] = at;
        _values[field.Index] = value;
        _whole[field.Index] = isWhole;
    }

    public bool IsGiven(Field field) => _nodes[field.Index] is not null;

    /// <summary>Whether the field was given with a fault, so that what depends on it cannot be told.</summary>
    public bool IsFaulty(Field field) => IsGiven(field) && !_whole[field.Index];

    /// <summary>The value of a field without any fault; checks between fields ask here.</summary>
    public bool TryGet<T>(Field<T> field, [MaybeNullWhen(false)] out T value)
        where T : notnull
    {
        bool has = _whole[field.Index] && _values[field.Index] is T;
        value = has ? (T)_values[field.Index]! : default;
        return has;
    }

    /// <summary>The value of a required field.</summary>
    public T Get<T>(Field<T> field)
        where T : notnull => (T)_values[field.Index]!;

    public T Get<T>(Field<T> field, T fallback)
        where T : notnull => _values[field.Index] is T value ? value : fallback;

    /// <summary>The value of an optional field; null where it is absent.</summary>
    public T? Find<T>(Field<T> field)
        where T : class => (T?)_values[field.Index];

    /// <summary>The value of an optional field; null where it is absent.</summary>
    public T? FindValue<T>(Field<T> field)
        where T : struct => (T?)_values[field.Index];

    /// <summary>Where the value of a field stands; the object itself where it is absent.</summary>
    public Place PlaceOf(Field field) =>
        _nodes[field.Index]?.Place ?? node.Place with { Path = node.PathOf(field.Name) };

    public void Report(string code, Field field, string message) => errors.Add(code, PlaceOf(field), message);

    public void Report(string code, Place place, string message) => errors.Add(code, place, message);
}
