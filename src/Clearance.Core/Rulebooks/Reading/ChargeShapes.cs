using System.Collections.Immutable;
using Clearance.Json;
using Clearance.Rulebooks.Documents;
using Clearance.Values;

namespace Clearance.Rulebooks.Reading;

/// <summary>The shape of a charge.</summary>
internal static class ChargeShapes
{
    private static readonly ObjectShape<ChargeUnit> Group = new("group", "A charge for each group of items.", fields =>
    {
        Field<ImmutableArray<Located>> keys = fields.Required("group", Shapes.List("a list of names", RuleFields.Name, 1), "The names whose values make a group.");
        return values => new ChargeUnit("group", values.Get(keys));
    });

    private static readonly Shape<ChargeUnit> Per = new ChoiceShape<ChargeUnit>(
        "\"item\", \"parcel\" or { \"group\": [ names ] }",
        (JsonKind.Text, new MappedShape<string, ChargeUnit>(Shapes.Word("item", "parcel"), static (word, _) => new ChargeUnit(word, []))),
        (JsonKind.Object, Group));

    public static ObjectShape<ChargeDocument> Charge { get; } = new("charge", "A duty, tax or fee: either base and rate, or amount.", fields =>
    {
        RuleFields rule = RuleFields.Declare(fields, "The name by which formulas read it; entries of one id are versions in time.");
        Field<string> kind = fields.Required("kind", Shapes.Word("duty", "surcharge", "excise", "vat", "importTax", "levy", "handling"), "What kind of charge it is.");
        Field<ChargeUnit> per = fields.Required("per", Per, "What it is counted on.");
        Field<Located> when = fields.Optional("when", BookWords.Formula, "When it is owed; absent: always.");
        Field<Located> basis = fields.Optional("base", BookWords.Formula, "What the rate is taken of; with rate.");
        Field<Located> rate = fields.Optional("rate", BookWords.Formula, "The rate; with base.");
        Field<Located> amount = fields.Optional("amount", BookWords.Formula, "The amount; in place of base and rate.");
        Field<Located> rounding = fields.Required("rounding", BookWords.Rounding, "How the amount is rounded, and whether later formulas use the exact amount.");
        Field<string> collect = fields.Optional("collect", Shapes.Word("border", "seller", "carrier"), "Who collects it; absent: border.");
        Field<LocalizedText> name = fields.Optional("name", Shapes.Texts, "What it is called in explanations.");
        fields.Check(values => CheckParts(values, basis, rate, amount));
        return values => !rule.IsSound(values) || !values.TryGet(per, out ChargeUnit? unit) || !IsWhole(values, basis, rate, amount) ? null : new ChargeDocument
        {
            Id = rule.Id(values),
            Period = rule.Period(values),
            Source = rule.SourceOf(values),
            Place = values.Place,
            Kind = values.Get(kind, ""),
            Per = unit.Per,
            GroupKeys = unit.Keys,
            When = values.Find(when),
            Base = values.Find(basis),
            Rate = values.Find(rate),
            Amount = values.Find(amount),
            Rounding = values.Get(rounding, new Located("exact", values.Place)),
            Collect = values.Get(collect, "border"),
            Name = values.Find(name),
        };
    });

    private static bool IsWhole(FieldValues values, Field<Located> basis, Field<Located> rate, Field<Located> amount) =>
        values.Find(amount) is not null || (values.Find(basis) is not null && values.Find(rate) is not null);

    private static void CheckParts(FieldValues values, Field basis, Field rate, Field amount)
    {
        (bool hasBase, bool hasRate, bool hasAmount) = (values.IsGiven(basis), values.IsGiven(rate), values.IsGiven(amount));
        if (hasAmount && (hasBase || hasRate))
        {
            values.Report(ErrorCodes.ConflictingKeys, amount, "A charge has either \"base\" and \"rate\", or \"amount\". Keep one of the two.");
        }
        else if (hasBase != hasRate)
        {
            (Field given, Field absent) = hasBase ? (basis, rate) : (rate, basis);
            values.Report(ErrorCodes.ConflictingKeys, given, $"\"{given.Name}\" stands without \"{absent.Name}\". Add it, or write \"amount\" in place of both.");
        }
        else if (!hasBase && !hasAmount)
        {
            values.Report(ErrorCodes.MissingKey, amount, "A charge needs either \"base\" and \"rate\", or \"amount\". Add them.");
        }
    }

    private sealed record ChargeUnit(string Per, ImmutableArray<Located> Keys);
}
