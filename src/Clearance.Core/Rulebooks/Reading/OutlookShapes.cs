using Clearance.Json;
using Clearance.Rulebooks.Documents;
using Clearance.Values;

namespace Clearance.Rulebooks.Reading;

/// <summary>How likely an inspection is, and how long clearance takes.</summary>
internal static class OutlookShapes
{
    private const int MostDays = 3_650;

    private static readonly Days s_none = new(0, 0, 0);

    private static readonly ObjectShape<Days> DaysShape = new("days", "Days to delivery: one in ten parcels, half of them, and nine in ten arrive within so many days.", fields =>
    {
        Field<long> p10 = fields.Required("p10", new IntegerShape(0, MostDays), "Days within which one in ten parcels arrive.");
        Field<long> p50 = fields.Required("p50", new IntegerShape(0, MostDays), "Days within which half of the parcels arrive.");
        Field<long> p90 = fields.Required("p90", new IntegerShape(0, MostDays), "Days within which nine in ten parcels arrive.");
        fields.Check(values =>
        {
            CheckOrder(values, p10, p50);
            CheckOrder(values, p50, p90);
        });
        return values => new Days((int)values.Get(p10), (int)values.Get(p50), (int)values.Get(p90));
    });

    public static ObjectShape<OutlookDocument> Outlook { get; } = new("outlook", "Inspection and duration; the first one whose condition holds counts.", fields =>
    {
        RuleFields rule = RuleFields.Declare(fields);
        Field<Located> when = fields.Optional("when", BookWords.Formula, "When it counts; absent: always.");
        Field<Percentage> inspection = fields.Required("inspection", Shapes.Percentage, "How many of a hundred parcels are inspected.");
        Field<Days> days = fields.Required("days", DaysShape, "Days to delivery.");
        fields.Check(values =>
        {
            if (values.TryGet(inspection, out Percentage share) && share.Fraction > 1)
            {
                values.Report(ErrorCodes.OutOfRange, inspection, "At most 100% of the parcels can be inspected.");
            }
        });
        return values => !rule.IsSound(values) ? null : new OutlookDocument
        {
            Id = rule.Id(values),
            Period = rule.Period(values),
            Source = rule.SourceOf(values),
            Place = values.Place,
            When = values.Find(when),
            Inspection = values.Get(inspection, default),
            P10 = values.Get(days, s_none).P10,
            P50 = values.Get(days, s_none).P50,
            P90 = values.Get(days, s_none).P90,
        };
    });

    private static void CheckOrder(FieldValues values, Field<long> sooner, Field<long> later)
    {
        if (values.TryGet(sooner, out long few) && values.TryGet(later, out long many) && many < few)
        {
            values.Report(ErrorCodes.OutOfRange, later, $"{later.Name} is less than {sooner.Name}; days rise from p10 to p90.");
        }
    }

    private sealed record Days(int P10, int P50, int P90);
}
