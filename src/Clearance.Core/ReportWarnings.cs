using System.Globalization;
using Clearance.Duties;
using Clearance.Law;
using Clearance.Parcels;
using Clearance.Rulebooks;
using Clearance.Rulebooks.Editions;
using Clearance.Rulebooks.Evaluation;
using Clearance.Values;

namespace Clearance;

/// <summary>The warnings of a report: those of the library, and those that rulebooks state.</summary>
internal static class ReportWarnings
{
    public static ReportWarning NotCovered(TerritoryCode destination) => Warning(
        "not-covered",
        $"No rulebook covers {destination}: load one, or ask customs there.",
        $"没有适用于{destination}的规则：请加载规则，或者向当地海关咨询。");

    public static ReportWarning NoLawKnown(Rulebook rulebook, DateOnly on) => Warning(
        "no-law-known",
        string.Create(CultureInfo.InvariantCulture, $"No law of {rulebook.Jurisdiction} is known on {on:yyyy-MM-dd}: the rulebook begins on {rulebook.FirstDay:yyyy-MM-dd}. Ask about that day or a later one."),
        string.Create(CultureInfo.InvariantCulture, $"规则自{rulebook.FirstDay:yyyy-MM-dd}起，{on:yyyy-MM-dd}的法规未知；请查询该日或者以后的日期。"));

    public static ValueList<ReportWarning> Of(Parcel parcel, DateOnly on, Edition edition, ValueList<ExchangeRate> rates, IEnumerable<OptionState> states)
    {
        var warnings = new List<ReportWarning>();
        AddOfParcel(parcel, edition, warnings);
        AddOfRates(on, edition, rates, warnings);
        foreach (OptionState state in states)
        {
            if (state.IsCharged)
            {
                AddOfOption(state, warnings);
            }
        }

        return [.. warnings.Distinct()];
    }

    private static void AddOfParcel(Parcel parcel, Edition edition, List<ReportWarning> warnings)
    {
        foreach (string scheme in parcel.Seller?.Schemes ?? [])
        {
            if (!edition.Vocabularies.Schemes.TryEncode(scheme, out _))
            {
                warnings.Add(Warning(
                    "unknown-scheme",
                    $"The rulebook declares no scheme '{Shown.Text(scheme)}'; it does not count.{NearestWords.Ask(edition.Vocabularies.Schemes.Nearest(scheme))}",
                    $"规则未列明方案“{Shown.Text(scheme)}”，不予考虑。"));
            }
        }

        if (parcel.Discount is { Amount: > 0m })
        {
            warnings.Add(Warning(
                "discount-not-deducted",
                "The parcel's discount was not deducted: state unit prices after the discounts that lower them.",
                "邮包折扣未扣除：单价请填写扣除折扣后的价格。"));
        }
    }

    // A rate of the parcel is the caller's own; which day's rate of a provider counts is law.
    private static void AddOfRates(DateOnly on, Edition edition, ValueList<ExchangeRate> rates, List<ReportWarning> warnings)
    {
        if (edition.RateDate is { Source: { Evidence: EvidenceGrade.Unconfirmed or EvidenceGrade.Assumption } source } rule && rates.Any(static r => r.Source is not RateBook.OfParcel))
        {
            warnings.Add(Warning(
                "rate-date-unconfirmed",
                string.Create(CultureInfo.InvariantCulture, $"The rates of exchange are those in force on {rule.Take.Of(on):yyyy-MM-dd}; that this day's count is not confirmed ({source.Title}). State the rate that customs apply, if you know it."),
                string.Create(CultureInfo.InvariantCulture, $"汇率取自{rule.Take.Of(on):yyyy-MM-dd}有效的汇率；以该日汇率计征一节未经证实（{source.Title}）。如知悉海关实际适用的汇率，请直接提供。")));
        }
    }

    private static void AddOfOption(OptionState state, List<ReportWarning> warnings)
    {
        warnings.AddRange(state.Notes(static p => p.Warnings).Select(static n => new ReportWarning(n.Rule, n.Text)));
        Inquiry inquiry = state.Inquiry!;
        foreach (int item in inquiry.TooGeneral)
        {
            warnings.Add(Warning(
                "category-too-general",
                string.Create(CultureInfo.InvariantCulture, $"The category of items[{item}] stands for others of its kind; a more special category may change the result."),
                string.Create(CultureInfo.InvariantCulture, $"items[{item}]的类别表示同类其他物品；更具体的类别可能改变结果。")));
        }

        if (inquiry.DividedByZero)
        {
            warnings.Add(Warning(
                "division-by-zero",
                $"A formula of {state.Definition.Id} divides by nothing; its result is not known.",
                $"{state.Definition.Id}的公式除数为零，结果未知。"));
        }

        if (state.IsCharged)
        {
            AddNegative(state, state.Procedure!, warnings);
        }
    }

    private static void AddNegative(OptionState state, Procedures.CompiledProcedure procedure, List<ReportWarning> warnings)
    {
        foreach (Duties.ChargePlan charge in procedure.Charges)
        {
            for (int i = 0; i < state.Frame!.Count(charge.Scope); i++)
            {
                bool applies = charge.When is not { } when || state.Frame.Boolean(when.Index, i) == Slots.Truth.True;
                if (applies && state.Frame.SignOf(charge.Amount.Index, i) < 0)
                {
                    warnings.Add(Warning(
                        "negative-charge",
                        $"The formula of the charge {charge.Definition.Id} of {state.Definition.Id} gives less than nothing; it counts as 0.",
                        $"{state.Definition.Id}的{charge.Definition.Id}计算结果为负数，按0计。"));
                }
            }
        }
    }

    private static ReportWarning Warning(string code, string english, string chinese) =>
        new(code, LocalizedText.Of(english, chinese));
}
