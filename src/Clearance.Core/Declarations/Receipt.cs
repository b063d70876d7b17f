using System.Globalization;
using System.Text;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Declarations;

/// <summary>A receipt or invoice: what was bought at which price.</summary>
/// <remarks>
/// <para>What is null is not known. Equality is that of all values. Immutable, safe to share between threads.</para>
/// <para><see cref="ToString"/> shows neither buyer nor seller.</para>
/// </remarks>
public sealed record Receipt
{
    /// <summary>An opaque key of the buyer; null: not known. Never a name.</summary>
    /// <exception cref="ArgumentException">Blank, longer than 500 characters, or not well-formed UTF-16.</exception>
    public string? Buyer
    {
        get;
        init => field = Require.Filled(value);
    }

    /// <summary>An opaque key of the seller, by which earlier parcels are known to be of the same one; null: not known.</summary>
    /// <exception cref="ArgumentException">Blank, longer than 500 characters, or not well-formed UTF-16.</exception>
    public string? Seller
    {
        get;
        init => field = Require.Filled(value);
    }

    /// <summary>The day of the purchase; null: not known.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The sum to pay, 0 to 10^12 with at most 8 decimals: lines and freight less discount; null: not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Beyond its limit, or without a currency.</exception>
    public Money? Total
    {
        get;
        init => field = Require.Within(ParcelLimits.Allowance, value);
    }

    /// <summary>The freight, 0 to 10^9 with at most 8 decimals; null: not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Beyond its limit, or without a currency.</exception>
    public Money? Freight
    {
        get;
        init => field = Require.Within(ParcelLimits.Extra, value);
    }

    /// <summary>A discount on the whole order, not on unit prices, 0 to 10^9 with at most 8 decimals; null: not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Beyond its limit, or without a currency.</exception>
    public Money? Discount
    {
        get;
        init => field = Require.Within(ParcelLimits.Extra, value);
    }

    /// <summary>The lines, up to 1,000; empty: not known.</summary>
    /// <exception cref="ArgumentException">Null, more than 1,000, or a null among them.</exception>
    public ValueList<ReceiptLine> Lines
    {
        get;
        init => field = Require.AtMost(ParcelLimits.MostItems, value);
    } = [];

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append(CultureInfo.InvariantCulture, $"Date = {Date:yyyy-MM-dd}, Total = {Total}, Freight = {Freight}, Discount = {Discount}, Lines = {Lines.Count}");
        return true;
    }
}
