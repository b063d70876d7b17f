namespace Clearance.Slots;

/// <summary>A boolean that may be unknown.</summary>
internal enum Truth : byte
{
    False = 0,
    True = 1,
    Unknown = 2,
}
