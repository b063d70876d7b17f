namespace Clearance.Json;

/// <summary>An entry of a map: its key as written, the key as read, the value, and the place of the value.</summary>
internal sealed record MapEntry<TKey, TValue>(Located Name, TKey Key, TValue Value, Place Place);
