namespace Clearance.Json;

/// <summary>A key of an object, the place of the key, and its value.</summary>
internal sealed record JsonMember(string Name, int Line, int Column, JsonNode Value)
{
    /// <summary>The place of the key; its path is that of the value.</summary>
    public Place Place => Value.Place with { Line = Line, Column = Column };
}
