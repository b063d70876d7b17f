using Clearance.Parcels;

namespace Clearance.Core.Tests.Oracle;

/// <summary>What happens in a report, in words that tests count.</summary>
internal static class OracleEvents
{
    public static IEnumerable<string> Of(OracleReport report, Parcel parcel)
    {
        if (parcel.Items.Any(item => item.UnitPrice.Currency.Code != report.Currency && !IsStated(parcel, item, report.Currency)))
        {
            yield return "an unknown rate";
        }

        foreach (OracleOption option in report.Options)
        {
            yield return option.Status;
            foreach (OracleCharge charge in option.Charges)
            {
                yield return charge.WaivedBy is not null ? "a charge waived"
                    : charge.Due is null ? "a charge unknown"
                    : charge.Due.IsZero ? "a charge that is nothing" : "a charge due";
                if (charge.Items?.Length > 1)
                {
                    yield return "a charge of a group";
                }
            }
        }
    }

    private static bool IsStated(Parcel parcel, ParcelItem item, string home) => parcel.ExchangeRates.Any(rate =>
        (rate.Of == item.UnitPrice.Currency && rate.Value.Currency.Code == home) || (rate.Of.Code == home && rate.Value.Currency == item.UnitPrice.Currency));
}
