namespace Clearance.Json;

/// <summary>An entry of a map: as written, the key as read, and the value.</summary>
internal sealed record MapEntry<TKey, TValue>(JsonMember Member, TKey Key, TValue Value)
{
    /// <summary>The key as written.</summary>
    public Located Name => new(Member.Name, Member.Place);

    /// <summary>The place of the value.</summary>
    public Place Place => Member.Value.Place;
}
