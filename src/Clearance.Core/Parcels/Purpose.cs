namespace Clearance.Parcels;

/// <summary>What the goods are for.</summary>
/// <remarks>There is no member 0: the default value is no purpose.</remarks>
public enum Purpose
{
    /// <summary>For the buyer's own use; <c>personal</c> in JSON.</summary>
    Personal = 1,

    /// <summary>A present from one person to another; <c>gift</c> in JSON.</summary>
    Gift = 2,

    /// <summary>For trade; <c>commercial</c> in JSON.</summary>
    Commercial = 3,
}
