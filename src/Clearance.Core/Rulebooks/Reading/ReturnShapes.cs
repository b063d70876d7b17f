using System.Collections.Immutable;
using Clearance.Json;
using Clearance.Rulebooks.Documents;
using Clearance.Values;

namespace Clearance.Rulebooks.Reading;

/// <summary>Returned goods and what is sent in their place.</summary>
internal static class ReturnShapes
{
    private static readonly ObjectShape<Func<string, DeadlineDocument>> Deadline = new("deadline", "A period counted from an event.", fields =>
    {
        Field<Located> period = fields.Required("period", Shapes.Located(BookWords.Period), "How long.");
        Field<string> after = fields.Required("after", Shapes.Word("released", "paid", "goodsBack"), "From when.");
        return values => what => new DeadlineDocument(what, values.Get(period), values.Get(after));
    });

    private static readonly MapShape<string, Func<string, DeadlineDocument>> Deadlines = new(
        "deadlines, such as { \"apply\": { \"period\": \"P30D\", \"after\": \"paid\" } }", Shapes.Word("apply", "goodsBack"), Deadline);

    private static readonly Shape<ImmutableArray<Located>> Charges = Shapes.List("a list of charges", RuleFields.Name, 1);

    private static readonly ObjectShape<AllowanceReturnDocument> Restored = new("restored-allowance", "An allowance that returned goods no longer use.", fields =>
    {
        Field<Located> allowance = fields.Required("allowance", RuleFields.Name, "The allowance.");
        Field<Located> value = fields.Required("value", RuleFields.Name, "The value of each item, in money, by which the allowance was counted when the parcel cleared.");
        return values => new AllowanceReturnDocument(values.Get(allowance), values.Get(value));
    });

    public static ObjectShape<ReturnDocument> Return { get; } = new("return", "Which charges come back when goods are returned.", fields =>
    {
        RuleFields rule = RuleFields.Declare(fields);
        Field<Located> when = fields.Required("when", BookWords.Formula, "Which returns the rule is about, true or false; of others it says nothing.");
        Field<Located> require = fields.Optional("require", BookWords.Formula, "What it asks of them, true or false: where false, nothing comes back.");
        Field<LocalizedText> because = fields.Optional("because", Shapes.Texts, "Why nothing comes back where require is false.");
        Field<ImmutableArray<Located>> refunds = fields.Required("refunds", Charges, "The charges that come back.");
        Field<string> by = fields.Required("by", BookWords.PlainName, "Who pays them back, such as customs or platform.");
        Field<ImmutableArray<MapEntry<string, Func<string, DeadlineDocument>>>> within = fields.Optional("within", Deadlines, "Until when it can be applied for, and until when the goods must be back.");
        Field<AllowanceReturnDocument> restores = fields.Optional("restores", Restored, "The allowance that the returned goods no longer use.");
        Field<ImmutableArray<ImmutableArray<Located>>> documents = fields.Optional("documents", PaperShapes.Sets, "Sets of documents; any one set satisfies the requirement whole.");
        Field<ImmutableArray<LocalizedText>> steps = fields.Optional("steps", Shapes.List("a list of texts by language", Shapes.Texts), "What to do, in order.");
        fields.Check(values =>
        {
            if (values.IsGiven(require) != values.IsGiven(because))
            {
                values.Report(ErrorCodes.ConflictingKeys, values.IsGiven(require) ? because : require, "\"require\" and \"because\" stand together or not at all: what is asked, and the sentence for one who does not meet it.");
            }
        });
        return values => !rule.IsSound(values) || values.Find(when) is not { } formula ? null : new ReturnDocument
        {
            Id = rule.Id(values),
            Period = rule.Period(values),
            Source = rule.SourceOf(values),
            Place = values.Place,
            When = formula,
            Require = values.Find(require),
            Because = values.Find(because),
            Refunds = values.Get(refunds, []),
            By = values.Get(by, ""),
            Within = [.. values.Get(within, []).Select(static entry => entry.Value(entry.Key))],
            Restores = values.Find(restores),
            Documents = values.Get(documents, []),
            Steps = values.Get(steps, []),
        };
    });

    public static ObjectShape<ReplacementDocument> Replacement { get; } = new("replacement", "Which charges goods do not owe that are sent free of charge in place of returned ones.", fields =>
    {
        RuleFields rule = RuleFields.Declare(fields);
        Field<Located> when = fields.Required("when", BookWords.Formula, "Which returns the rule is about, true or false; of others it says nothing.");
        Field<ImmutableArray<Located>> free = fields.Required("free", Charges, "The charges that the replacement does not owe.");
        Field<Func<string, DeadlineDocument>> within = fields.Required("within", Deadline, "Until when the replacement must be declared.");
        Field<LocalizedText> text = fields.Required("text", Shapes.Texts, "What to do, and what becomes of the first goods.");
        return values => !rule.IsSound(values) || values.Find(when) is not { } formula || values.Find(within) is not { } deadline ? null : new ReplacementDocument
        {
            Id = rule.Id(values),
            Period = rule.Period(values),
            Source = rule.SourceOf(values),
            Place = values.Place,
            When = formula,
            Free = values.Get(free, []),
            Within = deadline("declare"),
            Text = RuleFields.TextOf(values, text),
        };
    });
}
