namespace Clearance.Parcels;

/// <summary>What kind of party sells or buys.</summary>
/// <remarks>There is no member 0: the default value is no type.</remarks>
public enum PartyType
{
    /// <summary>A company or a trader; <c>business</c> in JSON.</summary>
    Business = 1,

    /// <summary>A private person; <c>person</c> in JSON.</summary>
    Person = 2,
}
