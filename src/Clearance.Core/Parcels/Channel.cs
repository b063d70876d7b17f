namespace Clearance.Parcels;

/// <summary>How a parcel travels.</summary>
/// <remarks>There is no member 0: the default value is no channel.</remarks>
public enum Channel
{
    /// <summary>By the postal operators; <c>post</c> in JSON.</summary>
    Post = 1,

    /// <summary>By a courier; <c>express</c> in JSON.</summary>
    Express = 2,

    /// <summary>As cargo; <c>freight</c> in JSON.</summary>
    Freight = 3,
}
