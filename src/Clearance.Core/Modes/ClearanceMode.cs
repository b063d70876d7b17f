namespace Clearance.Modes;

/// <summary>Who acts first: the buyer's side, or customs.</summary>
/// <remarks>There is no member 0: the default value is no mode.</remarks>
public enum ClearanceMode
{
    /// <summary>The buyer, or someone acting for the buyer, declares and pays up front.</summary>
    Active = 1,

    /// <summary>Post, carrier or customs assess the parcel when it arrives.</summary>
    Passive = 2,
}
