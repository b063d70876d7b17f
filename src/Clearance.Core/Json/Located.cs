namespace Clearance.Json;

/// <summary>A text of an input and the place of its first character.</summary>
internal sealed record Located(string Text, Place Place)
{
    /// <summary>Whether the characters stand in the file as they are, without escapes, so that places inside can be counted.</summary>
    public bool IsAsWritten { get; init; } = true;

    public override string ToString() => Text;
}
