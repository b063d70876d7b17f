using Clearance.Cli.Texts;
using Clearance.Duties;
using Spectre.Console;

namespace Clearance.Cli.Tables;

/// <summary>A report for people: a head, a panel for each option, and the sources cited.</summary>
internal static class ReportTable
{
    public static void Write(ClearanceReport report, Wording wording, IAnsiConsole console)
    {
        console.Write(new Rule($"{report.Parcel.From} → {report.Parcel.To}  {Shapes.Of(report.On)}") { Justification = Justify.Left });
        console.Write(Head(report, wording));
        for (int i = 0; i < report.Options.Count; i++)
        {
            console.WriteLine();
            console.Write(OptionPanel.Of(report, report.Options[i], i + 1, wording));
        }

        var sources = new CitedSources();
        foreach (ClearanceOption option in report.Options)
        {
            sources.AddAll(option);
        }

        sources.Write(wording, console);
    }

    private static Grid Head(ClearanceReport report, Wording wording)
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

        if (report.Recommended is { } best)
        {
            grid.Pair(wording.Say("Recommended", "推荐"), Cell.Of($"{wording.Say(best.Procedure.Name)} ({best.Procedure.Id})", Cell.Strong));
        }

        if (report.Evidence is { } evidence)
        {
            grid.Pair(wording.Say("Confidence", "可信度"), wording.Say(evidence));
        }

        foreach (ReportWarning warning in report.Warnings)
        {
            grid.Pair(wording.Say("Warning", "提示"), Warn(warning, wording));
        }

        return grid;
    }

    private static Paragraph Warn(ReportWarning warning, Wording wording) =>
        Cell.Of($"{warning.Code}: {wording.Say(warning.Text)}", Cell.Careful);
}
