using Clearance.Json;
using Clearance.Rulebooks.Documents;
using Clearance.Values;

namespace Clearance.Rulebooks.Reading;

/// <summary>Steps, precautions, warnings and exposures: what a buyer is told; and the limits of splitting.</summary>
internal static class NoteShapes
{
    public static ObjectShape<NoteDocument> Note { get; } = Declare("note", "A step or a precaution.", isWhenRequired: false);

    public static ObjectShape<NoteDocument> Warning { get; } = Declare("warning", "A warning, shown when its condition holds.", isWhenRequired: true);

    public static ObjectShape<ExposureDocument> Exposure { get; } = new("exposure", "What a false declaration may cost.", fields =>
    {
        RuleFields rule = RuleFields.Declare(fields);
        Field<Located> when = fields.Optional("when", BookWords.Formula, "When it is shown; absent: always.");
        Field<Located> maximum = fields.Optional("maximum", BookWords.Formula, "The most that it may cost, money; absent: not bounded by law.");
        Field<LocalizedText> text = fields.Required("text", Shapes.Texts, "What is shown; a name in braces is replaced by its value.");
        return values => !rule.IsSound(values) ? null : new ExposureDocument
        {
            Id = rule.Id(values),
            Period = rule.Period(values),
            Source = rule.SourceOf(values),
            Place = values.Place,
            When = values.Find(when),
            Maximum = values.Find(maximum),
            Text = RuleFields.TextOf(values, text),
            TextPlace = values.PlaceOf(text),
        };
    });

    public static ObjectShape<SplittingDocument> Splitting { get; } = new("splitting", "A limit that parcels of one order stay under one by one; the check of declarations adds them up.", fields =>
    {
        RuleFields rule = RuleFields.Declare(fields);
        Field<Located> when = fields.Optional("when", BookWords.Formula, "When it counts; absent: always.");
        Field<Located> counted = fields.Required("counted", BookWords.Formula, "What of this parcel counts against the limit, money.");
        Field<Located> limit = fields.Required("limit", BookWords.Formula, "The limit, money.");
        Field<Located> days = fields.Required("days", BookWords.Formula, "How many days before this parcel an earlier one still counts, a number.");
        return values => !rule.IsSound(values) || !values.TryGet(counted, out _) || !values.TryGet(limit, out _) || !values.TryGet(days, out _) ? null : new SplittingDocument
        {
            Id = rule.Id(values),
            Period = rule.Period(values),
            Source = rule.SourceOf(values),
            Place = values.Place,
            When = values.Find(when),
            Counted = values.Get(counted),
            Limit = values.Get(limit),
            Days = values.Get(days),
        };
    });

    private static ObjectShape<NoteDocument> Declare(string name, string description, bool isWhenRequired) => new(name, description, fields =>
    {
        RuleFields rule = RuleFields.Declare(fields);
        Field<Located> when = isWhenRequired
            ? fields.Required("when", BookWords.Formula, "When it is shown.")
            : fields.Optional("when", BookWords.Formula, "When it is shown; absent: always.");
        Field<LocalizedText> text = fields.Required("text", Shapes.Texts, "What is shown; a name in braces is replaced by its value.");
        return values => !rule.IsSound(values) ? null : new NoteDocument
        {
            Id = rule.Id(values),
            Period = rule.Period(values),
            Source = rule.SourceOf(values),
            Place = values.Place,
            When = values.Find(when),
            Text = RuleFields.TextOf(values, text),
            TextPlace = values.PlaceOf(text),
        };
    });
}
