using System.Collections.Immutable;
using Clearance.Json;
using Clearance.Rulebooks.Documents;
using Clearance.Values;

namespace Clearance.Rulebooks.Reading;

/// <summary>Document requirements.</summary>
internal static class PaperShapes
{
    private static readonly Shape<Located> Document = Shapes.Located(Shapes.Document);

    /// <summary>Sets of documents of which any one is enough.</summary>
    public static ListShape<ImmutableArray<Located>> Sets { get; } =
        Shapes.List("a list of sets of documents, such as [[\"a\"], [\"b\", \"c\"]]", Shapes.List("a list of documents", Document, 1, 100), 1, 100);

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
}
