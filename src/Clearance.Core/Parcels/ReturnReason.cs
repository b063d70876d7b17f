namespace Clearance.Parcels;

/// <summary>Why goods are returned. Rules on returns read it as <c>reason</c>.</summary>
/// <remarks>There is no member 0: the default value is no reason.</remarks>
public enum ReturnReason
{
    /// <summary>The buyer does not want them. <c>changed-mind</c> in JSON.</summary>
    ChangedMind = 1,

    /// <summary>Their quality is not what was promised. <c>defective</c> in JSON.</summary>
    Defective = 2,

    /// <summary>Other goods came than were ordered. <c>wrong-goods</c> in JSON.</summary>
    WrongGoods = 3,

    /// <summary>The buyer did not accept the parcel. <c>refused</c> in JSON.</summary>
    Refused = 4,

    /// <summary>They were lost or destroyed before customs released them. <c>lost</c> in JSON.</summary>
    Lost = 5,

    /// <summary>They were damaged before customs released them. <c>damaged</c> in JSON.</summary>
    Damaged = 6,
}
