using System.Globalization;
using Clearance.Json;
using Clearance.Outlook;
using Clearance.Rulebooks.Documents;
using Clearance.Values;

namespace Clearance.Rulebooks.Reading;

/// <summary>What shifts the odds of an inspection.</summary>
internal static class DriverShapes
{
    private const int MostDecimals = 4;

    private static readonly TextShape<decimal> Odds = new(
        string.Create(CultureInfo.InvariantCulture, $"a factor from 0.001 to {OutlookDriver.MostOdds} with at most {MostDecimals} decimals, such as \"1.5\""),
        static (string text, out decimal value) => PlainDecimal.TryParse(text, false, out value))
    {
        Pattern = "^[0-9]+(\\.[0-9]+)?$",
        Limit = static odds => OutlookDriver.IsLawful(odds) && PlainDecimal.HasAtMostDecimals(odds, MostDecimals)
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"a factor of odds lies between 0.001 and {OutlookDriver.MostOdds} and has at most {MostDecimals} decimals."),
    };

    public static ObjectShape<DriverDocument> Driver { get; } = new("driver", "What makes an inspection more or less likely.", fields =>
    {
        fields.KeepSound();
        Field<Located> id = fields.Required("id", RuleFields.Name, "The id of the driver, once in an outlook.");
        Field<Located> when = fields.Required("when", BookWords.Formula, "When it holds, true or false; not known: it does not count.");
        Field<decimal> odds = fields.Required("odds", Odds, "What the odds of an inspection are multiplied by.");
        Field<LocalizedText> text = fields.Required("text", Shapes.Texts, "What is shown; a name in braces is replaced by its value.");
        Field<Located> source = fields.Required("source", RuleFields.Source, "The source that it rests on.");
        return values => !values.TryGet(id, out Located? name) || !values.TryGet(when, out Located? formula)
            ? null
            : new DriverDocument(name, formula, values.Get(odds, decimal.One), RuleFields.TextOf(values, text), values.PlaceOf(text), values.Get(source, new Located("", values.Place)));
    });
}
