using Clearance.Advice;
using Clearance.Cli.Texts;
using Clearance.Duties;
using Spectre.Console;

namespace Clearance.Cli.Tables;

/// <summary>A report for people: a head, a panel for each option, and the sources cited.</summary>
internal static class ReportTable
{
    /// <summary>Writes a report in the order of advice.</summary>
    /// <param name="report">The report.</param>
    /// <param name="advice">The order of the options.</param>
    /// <param name="isReasoned">Whether each option says why it stands where it does.</param>
    /// <param name="wording">The language.</param>
    /// <param name="console">Where to write.</param>
    public static void Write(ClearanceReport report, Recommendation advice, bool isReasoned, Wording wording, IAnsiConsole console)
    {
        console.Write(new Rule($"{report.Parcel.From} → {report.Parcel.To}  {Shapes.Of(report.On)}") { Justification = Justify.Left });
        console.Write(Head(report, advice, wording));
        foreach (RankedOption ranked in advice.Options)
        {
            console.WriteLine();
            console.Write(OptionPanel.Of(report, ranked, isReasoned, wording));
        }

        var sources = new CitedSources();
        foreach (ClearanceOption option in report.Options)
        {
            sources.AddAll(option);
        }

        sources.Write(wording, console);
    }

    private static Grid Head(ClearanceReport report, Recommendation advice, Wording wording)
    {
        Grid grid = Cell.Pairs(indent: 2);
        grid.Pair(wording.Say("Jurisdiction", "法域"), report.Jurisdiction);
        grid.Pair(wording.Say("Day", "日期"), Shapes.Of(report.On));
        if (report.Edition is { } edition)
        {
            grid.Pair(wording.Say("Law in force", "适用法规期间"), Shapes.Of(edition.From, edition.To));
            string isChecked = edition.CheckedOn is { } day
                ? wording.Say($"checked on {Shapes.Of(day)}", $"{Shapes.Of(day)} 核对")
                : wording.Say("not known when it was checked", "核对日期不详");
            grid.Pair(wording.Say("Rulebook", "规则版本"), $"{edition.Rulebook}, {isChecked}");
        }

        foreach (ExchangeRate rate in report.RatesUsed)
        {
            grid.Pair(wording.Say("Exchange rate", "汇率"), $"{rate} ({rate.Source}, {Shapes.Of(rate.Published)})");
        }

        if (advice.Recommended is { } first)
        {
            ClearanceOption best = report[first.Procedure];
            grid.Pair(wording.Say("Recommended", "推荐"), Cell.Of($"{wording.Say(best.Procedure.Name)} ({best.Procedure.Id})", Cell.Strong));
            grid.Pair(wording.Say("Confidence", "可信度"), wording.Say(best.Evidence!.Value));
        }

        return grid.Decisive(advice, wording).Warnings(report, wording);
    }
}
