using System.Runtime.InteropServices;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance.Parcels;

/// <summary>A rate of exchange that a parcel states, as evaluations read it: it stands in the parcel itself, since most parcels state one and what it stands in elsewhere would be waited for. The default is no rate.</summary>
/// <param name="Of">The currency of which one unit is meant.</param>
/// <param name="To">The currency that its worth is stated in.</param>
/// <param name="Factor">What one unit is worth.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PlainRate(Currency Of, Currency To, Fraction Factor)
{
    /// <summary>What a parcel states.</summary>
    public PlainRate(StatedRate rate)
        : this(rate.Of, rate.Value.Currency, rate.Factor)
    {
    }

    /// <summary>Whether it leads from one currency to the other or back.</summary>
    public bool IsBetween(Currency one, Currency other) => (Of == one && To == other) || (Of == other && To == one);
}
