using System.Globalization;
using Clearance.Values;

namespace Clearance.Parcels;

/// <summary>The range of one amount of money: from 0 to a most, with so many decimals; zeros at the end are not decimals.</summary>
internal sealed record MoneyLimit(decimal Most, int MostDecimals)
{
    /// <summary>Why an amount is refused; null where it is lawful.</summary>
    public string? Fault(Money value)
    {
        if (value.Currency == default)
        {
            // The message names the code that ISO 4217 has for no currency, since callers may have written it.
            return "an amount needs a currency, and XXX is none.";
        }

        if (value.Amount < 0)
        {
            return "an amount here is not negative.";
        }

        if (value.Amount > Most)
        {
            return string.Create(CultureInfo.InvariantCulture, $"an amount here is at most {Most}.");
        }

        return PlainDecimal.HasAtMostDecimals(value.Amount, MostDecimals)
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"an amount here has at most {MostDecimals} decimals.");
    }
}
