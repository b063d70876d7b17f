namespace Clearance.Json;

/// <summary>A text of an input and the place of its first character.</summary>
internal sealed record Located(string Text, Place Place)
{
    public override string ToString() => Text;
}
