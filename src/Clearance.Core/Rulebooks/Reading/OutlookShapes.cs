using System.Collections.Immutable;
using System.Globalization;
using Clearance.Json;
using Clearance.Outlook;
using Clearance.Rulebooks.Documents;
using Clearance.Values;

namespace Clearance.Rulebooks.Reading;

/// <summary>How likely an inspection is, and how long clearance takes.</summary>
internal static class OutlookShapes
{
    private const int MostDrivers = 50;

    private static readonly ObjectShape<DayQuantiles> Days = new("days", "Days: one in ten parcels, half of them, and nine in ten take at most so many.", fields =>
    {
        Field<long> p10 = fields.Required("p10", new IntegerShape(0, DayDistribution.MostDays), "Days within which one in ten parcels arrive.");
        Field<long> p50 = fields.Required("p50", new IntegerShape(0, DayDistribution.MostDays), "Days within which half of the parcels arrive.");
        Field<long> p90 = fields.Required("p90", new IntegerShape(0, DayDistribution.MostDays), "Days within which nine in ten parcels arrive.");
        fields.Check(values =>
        {
            CheckOrder(values, p10, p50);
            CheckOrder(values, p50, p90);
            if (values.TryGet(p50, out long half) && values.TryGet(p90, out long most) && DayDistribution.Slowest(half, most) is > DayDistribution.MostDays and long slowest)
            {
                values.Report(ErrorCodes.OutOfRange, p90, string.Create(
                    CultureInfo.InvariantCulture, $"The last parcels would take {slowest} days: as long again after p90 as p90 lies after p50. At most {DayDistribution.MostDays} are allowed; lower p90."));
            }
        });
        return values => new DayQuantiles((int)values.Get(p10), (int)values.Get(p50), (int)values.Get(p90));
    });

    public static ObjectShape<OutlookDocument> Outlook { get; } = new("outlook", "Inspection and duration; the first one whose condition holds counts.", fields =>
    {
        RuleFields rule = RuleFields.Declare(fields);
        Field<Located> when = fields.Optional("when", BookWords.Formula, "When it counts; absent: always.");
        Field<Percentage> inspection = fields.Required("inspection", Shapes.Percentage, "How many of a hundred parcels are inspected.");
        Field<DayQuantiles> days = fields.Required("days", Days, "Days to delivery of parcels that are not inspected; without inspected, of all.");
        Field<DayQuantiles> inspected = fields.Optional("inspected", Days, "Days that an inspection adds; absent: none.");
        Field<long> weight = fields.Optional("weight", new IntegerShape(1, OutlookPrior.MostWeight), "How many shipments of a user's own weigh as much as this assumption; absent: 1.");
        Field<ImmutableArray<DriverDocument>> drivers = fields.Optional("drivers", Shapes.List("a list of drivers", DriverShapes.Driver, 1, MostDrivers), "What shifts the odds of an inspection; all that hold count.");
        fields.Check(values =>
        {
            if (values.TryGet(inspection, out Percentage share) && share.Fraction > 1)
            {
                values.Report(ErrorCodes.OutOfRange, inspection, "At most 100% of the parcels can be inspected.");
            }

            CheckReach(values, days, inspected);
            CheckIds(values, values.Get(drivers, []));
        });
        return values => !rule.IsSound(values) ? null : new OutlookDocument
        {
            Id = rule.Id(values),
            Period = rule.Period(values),
            Source = rule.SourceOf(values),
            Place = values.Place,
            When = values.Find(when),
            Inspection = values.TryGet(inspection, out Percentage share) && share.Fraction <= 1 ? share : default,
            Days = values.Get(days, default),
            Inspected = Reach(values, days, inspected) <= DayDistribution.MostDays ? values.FindValue(inspected) : null,
            Weight = (int)values.Get(weight, 1),
            Drivers = values.Get(drivers, []),
        };
    });

    private static void CheckOrder(FieldValues values, Field<long> sooner, Field<long> later)
    {
        if (values.TryGet(sooner, out long few) && values.TryGet(later, out long many) && many < few)
        {
            values.Report(ErrorCodes.OutOfRange, later, $"{later.Name} is less than {sooner.Name}; days rise from p10 to p90.");
        }
    }

    private static void CheckReach(FieldValues values, Field<DayQuantiles> days, Field<DayQuantiles> inspected)
    {
        if (Reach(values, days, inspected) is > DayDistribution.MostDays and long slowest)
        {
            values.Report(ErrorCodes.OutOfRange, inspected, string.Create(
                CultureInfo.InvariantCulture, $"The last inspected parcels would take {slowest} days, those of \"days\" and these. At most {DayDistribution.MostDays} are allowed; lower one of them."));
        }
    }

    private static long Reach(FieldValues values, Field<DayQuantiles> days, Field<DayQuantiles> inspected) =>
        values.TryGet(days, out DayQuantiles plain) && values.TryGet(inspected, out DayQuantiles extra)
            ? DayDistribution.Slowest(plain.P50, plain.P90) + DayDistribution.Slowest(extra.P50, extra.P90)
            : 0;

    private static void CheckIds(FieldValues values, ImmutableArray<DriverDocument> drivers)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (Located id in drivers.Select(static d => d.Id).Where(id => !seen.Add(id.Text)))
        {
            values.Report(ErrorCodes.DuplicateId, id.Place, $"{Quoted.Show(id.Text)} names another driver of this outlook. Give one of them another id.");
        }
    }
}
