using Clearance.Json;
using Clearance.Rulebooks.Documents;
using Clearance.Values;

namespace Clearance.Rulebooks.Reading;

/// <summary>Steps, precautions, warnings and exposures: what a buyer is told.</summary>
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
