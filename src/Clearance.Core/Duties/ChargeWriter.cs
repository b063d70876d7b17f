using Clearance.Modes;
using Clearance.Values;

namespace Clearance.Duties;

/// <summary>Takes the amounts of an <see cref="IDutyCalculator"/>, each once. It lives for one call.</summary>
/// <remarks>Amounts are in the currency of the procedure and have at most 18 digits; a base, which is only shown, is kept to 8 decimals. Amounts count as they are: whoever states them has rounded them as the law says.</remarks>
public readonly ref struct ChargeWriter
{
    private readonly PartCall? _call;

    internal ChargeWriter(PartCall call) => _call = call;

    /// <summary>States the charge on one item; an item of which nothing is said bears none.</summary>
    /// <param name="item">The item, counted from 0.</param>
    /// <param name="baseAmount">What the rate applies to.</param>
    /// <param name="rate">The rate; null where the charge has none.</param>
    /// <param name="amount">The charge; 0 or above.</param>
    /// <exception cref="ArgumentException">An amount is in another currency, below 0 or too long, or was stated before.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The parcel has no such item.</exception>
    /// <exception cref="InvalidOperationException">The charge lies on the parcel.</exception>
    public void ForItem(int item, Money baseAmount, Percentage? rate, Money amount) => Call.Charge(item, baseAmount, rate, amount);

    /// <summary>States the charge on the parcel; where nothing is said, there is none.</summary>
    /// <param name="baseAmount">What the rate applies to.</param>
    /// <param name="rate">The rate; null where the charge has none.</param>
    /// <param name="amount">The charge; 0 or above.</param>
    /// <exception cref="ArgumentException">An amount is in another currency, below 0 or too long, or was stated before.</exception>
    /// <exception cref="InvalidOperationException">The charge lies on items.</exception>
    public void ForParcel(Money baseAmount, Percentage? rate, Money amount) => Call.Charge(null, baseAmount, rate, amount);

    /// <summary>Says that what was not stated cannot be, since the parcel lacks a fact.</summary>
    /// <param name="factPath">The path of the fact in the parcel's JSON, such as <c>items[0].origin</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="factPath"/> is empty.</exception>
    public void Unknown(string factPath) => Call.Need(factPath);

    private PartCall Call => _call ?? throw new InvalidOperationException("This writer belongs to no evaluation.");
}
