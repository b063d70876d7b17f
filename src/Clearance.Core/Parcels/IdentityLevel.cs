namespace Clearance.Parcels;

/// <summary>How well the buyer's identity is known to the one who declares.</summary>
/// <remarks>There is no member 0: the default value is no level, which is not the same as <see cref="None"/>.</remarks>
public enum IdentityLevel
{
    /// <summary>The buyer gives no identity; <c>none</c> in JSON.</summary>
    None = 1,

    /// <summary>The buyer states an identity that nobody checked; <c>given</c> in JSON.</summary>
    Given = 2,

    /// <summary>The stated identity was checked; <c>verified</c> in JSON.</summary>
    Verified = 3,
}
