using System.Collections.Immutable;
using Clearance.Json;
using Clearance.Rulebooks.Documents;
using Clearance.Values;

namespace Clearance.Rulebooks.Reading;

/// <summary>Values, eligibility, charges and reliefs: the rules that decide what is owed.</summary>
internal static class RuleShapes
{
    public static ObjectShape<ValueDocument> Value { get; } = new("value", "A named formula.", fields =>
    {
        RuleFields rule = RuleFields.Declare(fields, "The name by which formulas read it; entries of one id are versions in time.");
        Field<Located> formula = fields.Required("is", BookWords.Formula, "The formula.");
        Field<LocalizedText> name = fields.Optional("name", Shapes.Texts, "What it is called in explanations.");
        return values => !rule.IsSound(values) || values.Find(formula) is not { } text ? null : new ValueDocument
        {
            Id = rule.Id(values),
            Period = rule.Period(values),
            Source = rule.SourceOf(values),
            Place = values.Place,
            Is = text,
            Name = values.Find(name),
        };
    });

    public static ObjectShape<EligibilityDocument> Eligibility { get; } = new("eligibility", "A condition of using a procedure.", fields =>
    {
        RuleFields rule = RuleFields.Declare(fields);
        Field<Located> require = fields.Required("require", BookWords.Formula, "What must hold, true or false.");
        Field<LocalizedText> because = fields.Required("because", Shapes.Texts, "The reason that is shown where it does not hold.");
        return values => !rule.IsSound(values) || values.Find(require) is not { } formula ? null : new EligibilityDocument
        {
            Id = rule.Id(values),
            Period = rule.Period(values),
            Source = rule.SourceOf(values),
            Place = values.Place,
            Require = formula,
            Because = RuleFields.TextOf(values, because),
            TextPlace = values.PlaceOf(because),
        };
    });

    public static ObjectShape<ReliefDocument> Relief { get; } = new("relief", "A rule that waives charges.", fields =>
    {
        RuleFields rule = RuleFields.Declare(fields);
        Field<Located> when = fields.Required("when", BookWords.Formula, "When it waives, true or false.");
        Field<ImmutableArray<Located>> waives = fields.Required("waives", Shapes.List("a list of charges", RuleFields.Name, 1), "The charges that it waives.");
        Field<LocalizedText> because = fields.Optional("because", Shapes.Texts, "The reason that is shown.");
        return values => !rule.IsSound(values) || values.Find(when) is not { } formula ? null : new ReliefDocument
        {
            Id = rule.Id(values),
            Period = rule.Period(values),
            Source = rule.SourceOf(values),
            Place = values.Place,
            When = formula,
            Waives = values.Get(waives, []),
            Because = values.Find(because),
        };
    });
}
