using System.Collections.Immutable;
using Clearance.Json;
using Clearance.Rulebooks.Documents;
using Clearance.Values;

namespace Clearance.Rulebooks.Reading;

/// <summary>Document requirements and returns.</summary>
internal static class PaperShapes
{
    private static readonly Shape<Located> Document = Shapes.Located(Shapes.Document);

    private static readonly ListShape<ImmutableArray<Located>> Sets =
        Shapes.List("a list of sets of documents, such as [[\"a\"], [\"b\", \"c\"]]", Shapes.List("a list of documents", Document, 1, 100), 1, 100);

    private static readonly ObjectShape<(Located Period, string After)> Deadline = new("deadline", "A period counted from an event.", fields =>
    {
        Field<Located> period = fields.Required("period", Shapes.Located(BookWords.Period), "How long.");
        Field<string> after = fields.Required("after", Shapes.Word("released", "paid", "goodsBack"), "From when.");
        return values => (values.Get(period), values.Get(after));
    });

    private static readonly MapShape<string, (Located Period, string After)> Deadlines = new(
        "deadlines, such as { \"apply\": { \"period\": \"P30D\", \"after\": \"paid\" } }", Shapes.Word("apply", "goodsBack"), Deadline);

    public static ObjectShape<PaperDocument> Paper { get; } = new("document", "A document that a procedure asks for.", fields =>
    {
        RuleFields rule = RuleFields.Declare(fields, Document, "The document, a word of the document vocabulary.");
        Field<string> need = fields.Required("need", Shapes.Word("required", "conditional", "optional"), "How strictly it is asked for.");
        Field<string> stage = fields.Required("stage", Shapes.Word("before-dispatch", "on-arrival", "on-request", "at-delivery"), "When it is asked for.");
        Field<string> supplier = fields.Required("supplier", Shapes.Word("buyer", "seller", "carrier", "broker"), "Who supplies it.");
        Field<Located> when = fields.Optional("when", BookWords.Formula, "When it is asked for; absent: always.");
        Field<ImmutableArray<ImmutableArray<Located>>> anyOf = fields.Required("anyOf", Sets, "Sets of documents; any one set satisfies the requirement whole.");
        Field<LocalizedText> name = fields.Optional("name", Shapes.Texts, "What it is called.");
        return values => !rule.IsSound(values) ? null : new PaperDocument
        {
            Id = rule.Id(values),
            Period = rule.Period(values),
            Source = rule.SourceOf(values),
            Place = values.Place,
            Need = values.Get(need, ""),
            Stage = values.Get(stage, ""),
            Supplier = values.Get(supplier, ""),
            When = values.Find(when),
            AnyOf = values.Get(anyOf, []),
            Name = values.Find(name),
        };
    });

    public static ObjectShape<ReturnDocument> Return { get; } = new("return", "Which charges come back when goods are returned.", fields =>
    {
        RuleFields rule = RuleFields.Declare(fields);
        Field<Located> when = fields.Required("when", BookWords.Formula, "When charges come back, true or false.");
        Field<ImmutableArray<Located>> refunds = fields.Required("refunds", Shapes.List("a list of charges", RuleFields.Name, 1), "The charges that come back.");
        Field<string> by = fields.Required("by", BookWords.PlainName, "Who pays them back, such as customs or platform.");
        Field<ImmutableArray<MapEntry<string, (Located Period, string After)>>> within = fields.Optional("within", Deadlines, "Until when it can be applied for, and until when the goods must be back.");
        Field<ImmutableArray<ImmutableArray<Located>>> documents = fields.Optional("documents", Sets, "Sets of documents; any one set satisfies the requirement whole.");
        return values => !rule.IsSound(values) || values.Find(when) is not { } formula ? null : new ReturnDocument
        {
            Id = rule.Id(values),
            Period = rule.Period(values),
            Source = rule.SourceOf(values),
            Place = values.Place,
            When = formula,
            Refunds = values.Get(refunds, []),
            By = values.Get(by, ""),
            Within = [.. values.Get(within, []).Select(entry => new DeadlineDocument(entry.Key, entry.Value.Period, entry.Value.After))],
            Documents = values.Get(documents, []),
        };
    });
}
