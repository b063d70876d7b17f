using Clearance.Formulas;
using Clearance.Values;

namespace Clearance.Outlook;

/// <summary>Puts an assumption, what is known of a parcel and what was counted together: an assumption counts as some shipments already seen, and own shipments are added to them.</summary>
internal static class OutlookUpdate
{
    /// <summary>The chance of an inspection: odds shifted by the drivers, then updated as Beta–Binomial.</summary>
    public static BigRational Chance(OutlookPrior prior, ValueList<OutlookDriver> drivers, CarrierRecord record)
    {
        BigRational weight = new(prior.Weight, 1);
        BigRational before = Shift(BigRational.FromDecimal(prior.Inspection.Fraction), drivers);
        return ((before * weight) + new BigRational(record.Inspected, 1)) / (weight + new BigRational(record.Shipments, 1));
    }

    /// <summary>The days: inspected and other parcels mixed by the chance, then updated as Dirichlet over days.</summary>
    public static DayDistribution Days(OutlookPrior prior, BigRational chance, CarrierRecord record)
    {
        DayDistribution days = prior.ExtraDays is null ? prior.Days : DayDistribution.Mix(chance, prior.InspectedDays, prior.Days);
        long known = record.Days.Sum(static d => (long)d.Parcels);
        if (known == 0)
        {
            return days;
        }

        BigRational seen = new(known, 1);
        return DayDistribution.Mix(seen / (new BigRational(prior.Weight, 1) + seen), DayDistribution.FromCounts(record.Days), days);
    }

    // Odds p / (1 - p), times the factors, back to a chance; what is certain stays certain.
    private static BigRational Shift(BigRational chance, ValueList<OutlookDriver> drivers)
    {
        BigRational factor = BigRational.One;
        foreach (OutlookDriver driver in drivers)
        {
            factor *= BigRational.FromDecimal(driver.Odds);
        }

        return chance * factor / (BigRational.One - chance + (chance * factor));
    }
}
