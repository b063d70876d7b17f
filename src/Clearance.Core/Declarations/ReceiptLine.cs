using System.Globalization;
using System.Text;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Declarations;

/// <summary>A line of a receipt.</summary>
/// <remarks>Equality is that of all values. Immutable, safe to share between threads. <see cref="ToString"/> does not show the description.</remarks>
public sealed record ReceiptLine
{
    /// <summary>What was bought, in the seller's words; null: not known. It helps to find the item that is meant.</summary>
    /// <exception cref="ArgumentException">Longer than 500 characters, or not well-formed UTF-16.</exception>
    public string? Description
    {
        get;
        init => field = Require.Text(value);
    }

    /// <summary>How many units, 1 to 10^6.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1 or above 10^6.</exception>
    public required int Quantity
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, ParcelLimits.MostQuantity);
            field = value;
        }
    }

    /// <summary>The price of one unit, 0 to 10^9 with at most 4 decimals, after discounts that lower it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Beyond its limit, or without a currency.</exception>
    public required Money UnitPrice
    {
        get;
        init => field = Require.Within(ParcelLimits.UnitPrice, value);
    }

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append(CultureInfo.InvariantCulture, $"Quantity = {Quantity}, UnitPrice = {UnitPrice}");
        return true;
    }
}
