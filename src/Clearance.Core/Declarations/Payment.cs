using System.Globalization;
using System.Text;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Declarations;

/// <summary>What was paid, and by whom.</summary>
/// <remarks>Equality is that of all values. Immutable, safe to share between threads. <see cref="ToString"/> does not show the payer.</remarks>
public sealed record Payment
{
    /// <summary>An opaque key of the payer; null: not known. Never a name.</summary>
    /// <exception cref="ArgumentException">Blank, longer than 500 characters, or not well-formed UTF-16.</exception>
    public string? Payer
    {
        get;
        init => field = Require.Filled(value);
    }

    /// <summary>The day of payment; null: not known.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The amount paid, 0 to 10^12 with at most 8 decimals.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Beyond its limit, or without a currency.</exception>
    public required Money Amount
    {
        get;
        init => field = Require.Within(ParcelLimits.Allowance, value);
    }

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append(CultureInfo.InvariantCulture, $"Date = {Date:yyyy-MM-dd}, Amount = {Amount}");
        return true;
    }
}
