using Clearance.Formulas;
using Clearance.Law;
using Clearance.Values;

namespace Clearance.Outlook;

/// <summary>How likely an inspection is and how long the way takes. No customs publish such figures: they are assumptions unless a user's own records replace them.</summary>
/// <remarks>Not being inspected is no saving: duty is owed either way. Equality is that of all values. Immutable, safe to share between threads.</remarks>
public sealed record ClearanceOutlook
{
    private const int MostDecimals = 4;

    /// <summary>An outlook of a model of your own; <see cref="Of"/> makes the usual one.</summary>
    /// <param name="prior">What was assumed.</param>
    /// <param name="drivers">What shifted the chance of an inspection.</param>
    /// <param name="record">What was counted.</param>
    /// <param name="inspectionProbability">The chance that customs open or hold the parcel, 0 to 1.</param>
    /// <param name="distribution">Days until delivery.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="inspectionProbability"/> is not 0 to 1.</exception>
    public ClearanceOutlook(OutlookPrior prior, ValueList<OutlookDriver> drivers, CarrierRecord record, decimal inspectionProbability, DayDistribution distribution)
        : this(prior, drivers, record, BigRational.FromDecimal(inspectionProbability), distribution)
    {
        ArgumentNullException.ThrowIfNull(prior);
        ArgumentNullException.ThrowIfNull(drivers);
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(distribution);
        ArgumentOutOfRangeException.ThrowIfNegative(inspectionProbability);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(inspectionProbability, 1m);
    }

    internal ClearanceOutlook(OutlookPrior prior, ValueList<OutlookDriver> drivers, CarrierRecord record, BigRational chance, DayDistribution distribution)
    {
        Prior = prior;
        Drivers = drivers;
        Record = record;
        Distribution = distribution;
        ExactChance = chance;
    }

    /// <summary>The chance that customs open or hold the parcel, 0 % to 100 %, to 4 decimals of a percent.</summary>
    public Percentage InspectionProbability => Percentage.FromPercent(decimal.Round(DayDistribution.Show(ExactChance) * 100m, MostDecimals));

    /// <summary>Days until delivery: one, five and nine of ten parcels are there by these days.</summary>
    public DayQuantiles Days => Distribution.Quantiles;

    /// <summary>Days until delivery, how likely each.</summary>
    public DayDistribution Distribution { get; }

    /// <summary>What holds for this parcel and shifted the chance of an inspection.</summary>
    public ValueList<OutlookDriver> Drivers { get; }

    /// <summary>What was assumed.</summary>
    public OutlookPrior Prior { get; }

    /// <summary>What was counted; empty where nothing was.</summary>
    public CarrierRecord Record { get; }

    /// <summary>Where the prior is stated.</summary>
    public LegalSource Source => Prior.Source;

    internal BigRational ExactChance { get; }

    /// <summary>Puts an assumption, what is known of a parcel and what was counted together, exactly.</summary>
    /// <remarks>
    /// The assumption counts as shipments seen, as many as its weight says. Drivers multiply the odds of an inspection. The chance p is then updated as Beta–Binomial: with weight w, n shipments and
    /// k inspected to (p·w + k) / (w + n). Days are the mixture of inspected and other parcels by that chance, updated as Dirichlet over days: with N known days each has (q·w + its count) / (w + N).
    /// </remarks>
    /// <param name="prior">What is assumed of the procedure.</param>
    /// <param name="drivers">What holds for the parcel; null: nothing is known to.</param>
    /// <param name="record">What own shipments came to; null: none were counted.</param>
    /// <exception cref="ArgumentNullException"><paramref name="prior"/> is null.</exception>
    public static ClearanceOutlook Of(OutlookPrior prior, ValueList<OutlookDriver>? drivers = null, CarrierRecord? record = null)
    {
        ArgumentNullException.ThrowIfNull(prior);
        drivers ??= [];
        record ??= CarrierRecord.Empty;
        BigRational chance = OutlookUpdate.Chance(prior, drivers, record);
        return new ClearanceOutlook(prior, drivers, record, chance, OutlookUpdate.Days(prior, chance, record));
    }

    /// <summary>The chance of an inspection with the interval that holds the true one with a chance of 95 %. It is computed at each call, slowly.</summary>
    public RateEstimate EstimateInspection()
    {
        BigRational weight = new(Prior.Weight + Record.Shipments, 1);
        return RateEstimate.Beta(ExactChance * weight, (BigRational.One - ExactChance) * weight);
    }

    /// <summary>The outlook of the same parcel by the same assumption, with own shipments counted instead of those counted so far. It is made of prior and drivers; a chance or distribution that a model stated besides does not enter.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> is null.</exception>
    public ClearanceOutlook With(CarrierRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Of(Prior, Drivers, record);
    }
}
