using System.Collections.Immutable;
using System.Globalization;
using Clearance.Parcels;
using Clearance.Rulebooks;
using Clearance.Rulebooks.Editions;
using Clearance.Rulebooks.Evaluation;
using Clearance.Values;

namespace Clearance;

/// <summary>The warnings of a report: those of the library, and those that rulebooks state.</summary>
internal static class ReportWarnings
{
    public static ReportWarning NotCovered(TerritoryCode destination) => new("not-covered", new LocalizedText(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["en"] = $"No rulebook covers {destination}: load one, or ask customs there.",
        ["zh"] = $"没有适用于{destination}的规则。",
    }));

    public static ReportWarning NoLawKnown(Rulebook rulebook, DateOnly on) => new("no-law-known", new LocalizedText(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["en"] = string.Create(CultureInfo.InvariantCulture, $"No law of {rulebook.Jurisdiction} is known on {on:yyyy-MM-dd}: the rulebook begins on {rulebook.FirstDay:yyyy-MM-dd}. Ask about that day or a later one."),
        ["zh"] = string.Create(CultureInfo.InvariantCulture, $"规则自{rulebook.FirstDay:yyyy-MM-dd}起，{on:yyyy-MM-dd}的法规未知。"),
    }));

    public static ValueList<ReportWarning> Of(Parcel parcel, Edition edition, ImmutableArray<OptionState> states)
    {
        var warnings = new List<ReportWarning>();
        AddOfParcel(parcel, edition, warnings);
        foreach (OptionState state in states.Where(static s => s.IsCharged))
        {
            AddOfOption(state, warnings);
        }

        return [.. warnings.Distinct()];
    }

    private static void AddOfParcel(Parcel parcel, Edition edition, List<ReportWarning> warnings)
    {
        foreach (string scheme in parcel.Seller?.Schemes ?? [])
        {
            if (!edition.Vocabularies.Schemes.TryEncode(scheme, out _))
            {
                warnings.Add(new ReportWarning("unknown-scheme", new LocalizedText($"The rulebook declares no scheme '{Shown.Text(scheme)}'; it does not count.{NearestWords.Ask(edition.Vocabularies.Schemes.Nearest(scheme))}")));
            }
        }

        if (parcel.Discount is { Amount: > 0m })
        {
            warnings.Add(new ReportWarning("discount-not-deducted", new LocalizedText("The parcel's discount was not deducted: state unit prices after the discounts that lower them.")));
        }
    }

    private static void AddOfOption(OptionState state, List<ReportWarning> warnings)
    {
        warnings.AddRange(state.Notes(static p => p.Warnings).Select(static n => new ReportWarning(n.Rule, n.Text)));
        Inquiry inquiry = state.Inquiry!;
        foreach (int item in inquiry.TooGeneral)
        {
            warnings.Add(new ReportWarning("category-too-general", new LocalizedText(string.Create(CultureInfo.InvariantCulture, $"The category of items[{item}] stands for others of its kind; a more special category may change the result."))));
        }

        if (inquiry.DividedByZero)
        {
            warnings.Add(new ReportWarning("division-by-zero", new LocalizedText($"A formula of {state.Definition.Id} divides by nothing; its result is not known.")));
        }

        AddNegative(state, state.Procedure!, warnings);
    }

    private static void AddNegative(OptionState state, Procedures.ClearanceProcedure procedure, List<ReportWarning> warnings)
    {
        foreach (Duties.ChargePlan charge in procedure.Charges)
        {
            for (int i = 0; i < state.Frame!.Count(charge.Scope); i++)
            {
                bool applies = charge.When is not { } when || state.Frame.Boolean(when.Index, i) == Slots.Truth.True;
                if (applies && state.Frame.Number(charge.Amount.Index, i) is { Sign: < 0 })
                {
                    warnings.Add(new ReportWarning("negative-charge", new LocalizedText($"The formula of the charge {charge.Definition.Id} of {state.Definition.Id} gives less than nothing; it counts as 0.")));
                }
            }
        }
    }
}
