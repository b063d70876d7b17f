using System.Globalization;
using Clearance.Core.Benchmarks.ByHand;
using Clearance.Duties;
using Clearance.Outlook;

namespace Clearance.Core.Benchmarks.Tests;

/// <summary>A report of the engine as the same lines of text.</summary>
internal static class EngineView
{
    public const HandNotes Warnings = HandNotes.GoodsUnclear | HandNotes.NationalCodeContradictsValue;

    private static readonly HashSet<string> s_notes = RuleNames.All<HandNotes>();

    public static string[] All(ClearanceReport report) =>
    [
        .. ((string[])["cn.post", "cn.express", "cn.cbec", "cn.trade"]).Select(id => Of(report[id])),
        $"best {report.Recommended?.Procedure.Id} warnings {RuleNames.List(report.Warnings.Select(static w => w.Code).Where(s_notes.Contains))}",
    ];

    private static string Of(ClearanceOption option)
    {
        string id = option.Procedure.Id;
        if (option.Status == OptionStatus.Closed)
        {
            return $"{id} closed {RuleNames.List(option.Reasons.Select(static r => r.Rule))}";
        }

        if (option.Status != OptionStatus.Open)
        {
            return $"{id} {option.Status} {string.Join(' ', option.Missing)}";
        }

        ClearanceOutlook outlook = option.Outlook!;
        IEnumerable<string> notes = option.Steps.Concat(option.Precautions).Select(static n => n.Rule).Where(s_notes.Contains);
        decimal? fine = option.Exposures.FirstOrDefault(static e => e.Rule is "false-declaration")?.Maximum?.Amount;
        var shown = new HandOutlook((int)(outlook.Prior.Inspection.Fraction * 100m), outlook.Days.P10, outlook.Days.P50, outlook.Days.P90);
        return string.Create(CultureInfo.InvariantCulture, $"{id} open value {option.CustomsValue!.Value.Amount:0.######} total {option.Total!.Value.Amount:0.00} border {option.DueAtBorder!.Value.Amount:0.00}")
            + string.Concat(option.Charges.Select(Of))
            + $" papers {RuleNames.List(option.Documents.Select(static d => d.IsCertain ? d.Requirement.Type.Word : "uncertain"))} notes {RuleNames.List(notes)}"
            + $" exposures {RuleNames.List(option.Exposures.Select(static e => e.Rule))}"
            + (fine is null ? "" : string.Create(CultureInfo.InvariantCulture, $" fine {fine:0.#######}"))
            + $" {shown} drivers {RuleNames.List(outlook.Drivers.Select(static d => d.Id))}";
    }

    private static string Of(Charge charge) => string.Create(
        CultureInfo.InvariantCulture, $" {charge.Definition.Id}[{charge.Item}] {charge.Amount!.Value.Amount:0.00}{(charge.WaivedBy is { } relief ? " " + relief.Id : "")}");
}
