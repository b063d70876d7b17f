using System.Collections.Immutable;
using System.Globalization;
using Clearance.Json;
using Clearance.Outlook;
using Clearance.Rulebooks.Documents;
using Clearance.Values;

namespace Clearance.Rulebooks.Comparing;

/// <summary>The parts of each kind of rule, as the rulebook writes them.</summary>
internal static class RuleFields
{
    /// <summary>The rules of a procedure or of general.json, each with its kind, in the order of the file.</summary>
    public static IEnumerable<(LawKind Kind, RuleDocument Rule)> Rules(ProcedureDocument procedure) =>
    [
        .. procedure.Values.Select(static r => (LawKind.Value, (RuleDocument)r)),
        .. procedure.Eligibility.Select(static r => (LawKind.Eligibility, r)),
        .. procedure.Charges.Select(static r => (LawKind.Charge, r)),
        .. procedure.Reliefs.Select(static r => (LawKind.Relief, r)),
        .. procedure.Documents.Select(static r => (LawKind.Paper, r)),
        .. procedure.Outlook.Select(static r => (LawKind.Outlook, r)),
        .. procedure.Steps.Select(static r => (LawKind.Step, r)),
        .. procedure.Precautions.Select(static r => (LawKind.Precaution, r)),
        .. procedure.Warnings.Select(static r => (LawKind.Warning, r)),
        .. procedure.Exposures.Select(static r => (LawKind.Exposure, r)),
        .. procedure.Splitting.Select(static r => (LawKind.Splitting, r)),
        .. procedure.Returns.Select(static r => (LawKind.Return, r)),
        .. procedure.Replacements.Select(static r => (LawKind.Replacement, r)),
    ];

    public static ImmutableArray<LawField> Of(RuleDocument rule) => [.. rule switch
    {
        ValueDocument value => LawField.Of("is", value.Is).Concat(LawField.Of("name", value.Name, isSubstance: false)),
        EligibilityDocument condition => LawField.Of("require", condition.Require).Concat(LawField.Of("because", condition.Because)),
        ChargeDocument charge => Of(charge),
        ReliefDocument relief => LawField.Of("when", relief.When).Concat(LawField.Of("waives", relief.Waives)).Concat(LawField.Of("because", relief.Because)),
        PaperDocument paper => Of(paper),
        OutlookDocument outlook => Of(outlook),
        NoteDocument note => LawField.Of("text", note.Text).Concat(LawField.Of("when", note.When)),
        ExposureDocument exposure => LawField.Of("text", exposure.Text).Concat(LawField.Of("when", exposure.When)).Concat(LawField.Of("maximum", exposure.Maximum)),
        SplittingDocument limit => LawField.Of("limit", limit.Limit).Concat(LawField.Of("counted", limit.Counted)).Concat(LawField.Of("days", limit.Days)).Concat(LawField.Of("when", limit.When)),
        ReturnDocument returned => Of(returned),
        ReplacementDocument replacement => Of(replacement),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No such kind of rule."),
    }];

    /// <summary>The name for people; null where the rulebook gives none.</summary>
    public static LocalizedText? NameOf(RuleDocument rule) => rule switch
    {
        ValueDocument value => value.Name,
        ChargeDocument charge => charge.Name,
        PaperDocument paper => paper.Name,
        _ => null,
    };

    /// <summary>What the rule is in one line: its formula or its English text.</summary>
    public static string Summary(RuleDocument rule, ImmutableArray<LawField> fields) =>
        rule is ChargeDocument { Base: { } customsBase, Rate: { } rate } ? $"({customsBase}) * ({rate})" : fields[0].Text;

    private static IEnumerable<LawField> Of(ChargeDocument charge) => LawField.Of("amount", charge.Amount)
        .Concat(LawField.Of("base", charge.Base))
        .Concat(LawField.Of("rate", charge.Rate))
        .Concat(LawField.Of("when", charge.When))
        .Concat(LawField.Of("rounding", charge.Rounding))
        .Concat(LawField.Of("per", charge.GroupKeys.IsEmpty ? charge.Per : string.Join(", ", charge.GroupKeys)))
        .Concat(LawField.Of("kind", charge.Kind))
        .Concat(LawField.Of("collect", charge.Collect))
        .Concat(LawField.Of("name", charge.Name, isSubstance: false));

    private static IEnumerable<LawField> Of(PaperDocument paper) => LawField.Of("anyOf", Sets(paper.AnyOf))
        .Concat(LawField.Of("need", paper.Need))
        .Concat(LawField.Of("stage", paper.Stage))
        .Concat(LawField.Of("supplier", paper.Supplier))
        .Concat(LawField.Of("when", paper.When))
        .Concat(LawField.Of("name", paper.Name, isSubstance: false));

    private static IEnumerable<LawField> Of(OutlookDocument outlook) => LawField.Of("inspection", outlook.Inspection.ToString())
        .Concat(LawField.Of("days", Days(outlook.Days)))
        .Concat(LawField.Of("when", outlook.When))
        .Concat(LawField.Of("inspected", outlook.Inspected is { } days ? Days(days) : null))
        .Concat(LawField.Of("weight", outlook.Weight.ToString(CultureInfo.InvariantCulture)))
        .Concat(outlook.Drivers.SelectMany(static d => LawField.Of($"drivers.{d.Id}", string.Create(CultureInfo.InvariantCulture, $"{d.Odds} if {d.When}")).Concat(LawField.Of($"drivers.{d.Id}.text", d.Text)).Append(new LawField($"drivers.{d.Id}.source", d.Source.Text, IsSubstance: false))));

    private static IEnumerable<LawField> Of(ReturnDocument returned) => LawField.Of("when", returned.When)
        .Concat(LawField.Of("require", returned.Require))
        .Concat(LawField.Of("because", returned.Because))
        .Concat(LawField.Of("refunds", returned.Refunds))
        .Concat(LawField.Of("by", returned.By))
        .Concat(returned.Within.SelectMany(Of))
        .Concat(LawField.Of("restores", returned.Restores is { } restores ? $"{restores.Allowance} by {restores.Value}" : null))
        .Concat(LawField.Of("documents", Sets(returned.Documents)))
        .Concat(returned.Steps.SelectMany(static (s, i) => LawField.Of(string.Create(CultureInfo.InvariantCulture, $"steps[{i}]"), s)));

    private static IEnumerable<LawField> Of(ReplacementDocument replacement) => LawField.Of("when", replacement.When)
        .Concat(LawField.Of("free", replacement.Free))
        .Concat(Of(replacement.Within))
        .Concat(LawField.Of("text", replacement.Text));

    private static IEnumerable<LawField> Of(DeadlineDocument deadline) => LawField.Of($"within.{deadline.What}", $"{deadline.Period} after {deadline.After}");

    private static string? Sets(ImmutableArray<ImmutableArray<Located>> sets) =>
        sets.IsEmpty ? null : string.Join(" or ", sets.Select(static s => string.Join(" + ", s)));

    private static string Days(DayQuantiles days) => string.Create(CultureInfo.InvariantCulture, $"{days.P10}, {days.P50}, {days.P90}");
}
