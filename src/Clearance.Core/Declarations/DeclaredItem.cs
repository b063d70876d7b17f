using System.Globalization;
using System.Text;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Declarations;

/// <summary>A declared line.</summary>
/// <remarks>
/// <para>Only quantity and price of one unit are required. What is null is not declared. Limits are those of <see cref="ParcelItem"/>, checked on creation and on <c>with</c>.</para>
/// <para>Equality is that of all values. Immutable, safe to share between threads. <see cref="ToString"/> does not show the description.</para>
/// </remarks>
public sealed record DeclaredItem
{
    /// <summary>What the goods are declared as, in any words; null: not declared. It helps to find the item that is meant.</summary>
    /// <exception cref="ArgumentException">Longer than 500 characters, or not well-formed UTF-16.</exception>
    public string? Description
    {
        get;
        init => field = Require.Text(value);
    }

    /// <summary>The category; null: not declared.</summary>
    /// <exception cref="ArgumentException">The default value.</exception>
    public GoodsCategory? Category
    {
        get;
        init => field = Require.Given(value);
    }

    /// <summary>The code of the Harmonized System; null: not declared.</summary>
    /// <exception cref="ArgumentException">The default value.</exception>
    public HsCode? Hs
    {
        get;
        init => field = Require.Given(value);
    }

    /// <summary>The country of origin; null: not declared.</summary>
    /// <exception cref="ArgumentException">The default value.</exception>
    public CountryCode? Origin
    {
        get;
        init => field = Require.Given(value);
    }

    /// <summary>How many, 1 to 10^6.</summary>
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

    /// <summary>What <see cref="Quantity"/> counts; null: units as they were sold.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a member of the enumeration.</exception>
    public DeclaredUnit? Unit
    {
        get;
        init => field = Require.Defined(value);
    }

    /// <summary>The declared price of one of them.</summary>
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

    private static void RequireLine(Money unitPrice, int quantity)
    {
        if (ParcelLimits.LineFault(unitPrice, quantity) is string fault)
        {
            throw new ArgumentOutOfRangeException(nameof(quantity), quantity, fault);
        }
    }

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append(CultureInfo.InvariantCulture, $"Quantity = {Quantity}, Unit = {Unit}, UnitPrice = {UnitPrice}, Category = {Category}, Hs = {Hs}, Origin = {Origin}");
        return true;
    }
}
