using System.Text;
using Clearance.Values;

namespace Clearance.Parcels;

/// <summary>A line of a parcel: identical goods.</summary>
/// <remarks>
/// <para>Only quantity and price of one unit are required. What is null is not known; it is never read as zero or as no.</para>
/// <para>Limits, each checked on creation and on <c>with</c>: quantity 1 to 10^6, unit price 0 to 10^9 with at most 4 decimals, the line at most 10^12, texts up to 500 characters.</para>
/// <para>Equality is that of all values. Immutable, safe to share between threads. <see cref="ToString"/> does not show the description.</para>
/// </remarks>
public sealed record ParcelItem
{
    /// <summary>What the goods are, in any words; null: not given. No rule reads it.</summary>
    /// <exception cref="ArgumentException">Longer than 500 characters, or not well-formed UTF-16.</exception>
    public string? Description
    {
        get;
        init => field = Require.Text(value);
    }

    /// <summary>The category of the goods; null: not known.</summary>
    /// <exception cref="ArgumentException">The default value.</exception>
    public GoodsCategory? Category
    {
        get;
        init => field = Require.Given(value);
    }

    /// <summary>The code of the Harmonized System, as far as it is known; null: not known.</summary>
    /// <exception cref="ArgumentException">The default value.</exception>
    public HsCode? Hs
    {
        get;
        init => field = Require.Given(value);
    }

    /// <summary>The code in the destination's own list of articles; null: not known.</summary>
    /// <exception cref="ArgumentException">Blank, longer than 500 characters, or not well-formed UTF-16.</exception>
    public string? NationalCode
    {
        get;
        init => field = Require.Filled(value);
    }

    /// <summary>The country of origin; null: not known.</summary>
    /// <exception cref="ArgumentException">The default value.</exception>
    public CountryCode? Origin
    {
        get;
        init => field = Require.Given(value);
    }

    /// <summary>How many units, 1 to 10^6.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1 or above 10^6, or the line would be worth more than 10^12.</exception>
    public required int Quantity
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, ParcelLimits.MostQuantity);
            RequireLine(UnitPrice, value);
            field = value;
        }
    }

    /// <summary>The price of one unit, after discounts that lower it, without tax of the destination unless the parcel says that prices include it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, above 10^9, more than 4 decimals, no currency, or the line would be worth more than 10^12.</exception>
    public required Money UnitPrice
    {
        get;
        init
        {
            RequireLine(Require.Within(ParcelLimits.UnitPrice, value), Quantity);
            field = value;
        }
    }

    /// <summary>The net mass of one unit; null: not known. JSON: <c>weight</c>.</summary>
    /// <exception cref="ArgumentException">The default value.</exception>
    public Mass? UnitWeight
    {
        get;
        init => field = Require.Given(value);
    }

    /// <summary>The net contents of one unit; null: not known. JSON: <c>contents</c>.</summary>
    /// <exception cref="ArgumentException">The default value.</exception>
    public NetContents? UnitContents
    {
        get;
        init => field = Require.Given(value);
    }

    /// <summary>Whether the goods cannot be divided for sending; null: not known.</summary>
    public bool? Indivisible { get; init; }

    /// <summary>The duty rate that the caller knows; it wins over tables and the tariff. Null: not stated.</summary>
    public Percentage? DutyRate { get; init; }

    /// <summary>The excise rate that the caller knows; it wins over tables. Null: not stated.</summary>
    public Percentage? ExciseRate { get; init; }

    /// <summary>The VAT rate that the caller knows; it wins over tables. Null: not stated.</summary>
    public Percentage? VatRate { get; init; }

    private static void RequireLine(Money unitPrice, int quantity)
    {
        if (ParcelLimits.LineFault(unitPrice, quantity) is string fault)
        {
            throw new ArgumentOutOfRangeException(nameof(quantity), quantity, fault);
        }
    }

    /// <summary>A description is the buyer's own words, so it stays out of logs.</summary>
    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append(System.Globalization.CultureInfo.InvariantCulture, $"Quantity = {Quantity}, UnitPrice = {UnitPrice}, Category = {Category}, Hs = {Hs}");
        return true;
    }
}
