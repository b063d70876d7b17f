namespace Clearance.Parcels;

/// <summary>In which state goods are returned. Rules on returns read it as <c>state</c>.</summary>
/// <remarks>There is no member 0: the default value is no state.</remarks>
public enum ReturnState
{
    /// <summary>As they were sent. <c>original</c> in JSON.</summary>
    Original = 1,

    /// <summary>Used. <c>used</c> in JSON.</summary>
    Used = 2,

    /// <summary>Damaged. <c>damaged</c> in JSON.</summary>
    Damaged = 3,

    /// <summary>Parts are missing. <c>incomplete</c> in JSON.</summary>
    Incomplete = 4,
}
