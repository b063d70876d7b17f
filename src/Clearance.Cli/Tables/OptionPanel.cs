using System.Globalization;
using Clearance.Advice;
using Clearance.Modes;
using Clearance.Outlook;
using Clearance.Values;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Clearance.Cli.Tables;

/// <summary>One option: status, figures, charges, papers, and what to know and do.</summary>
internal static class OptionPanel
{
    public static Panel Of(ClearanceReport report, RankedOption ranked, bool isReasoned, Wording wording)
    {
        ClearanceOption option = report[ranked.Procedure];
        List<IRenderable> parts = [Figures(option, wording)];
        if (option.Charges.Count > 0)
        {
            parts.Add(ChargeTable.Of(report, option, wording));
        }

        if (option.Documents.Count > 0)
        {
            parts.Add(PaperTable.Of(option.Documents, wording));
        }

        parts.AddRange(OptionNotes.Of(option, wording).Where(static l => !l.IsEmpty).Select(static l => l.Render()));
        if (isReasoned)
        {
            parts.Add(Why(ranked, wording).Render());
        }

        string title = string.Create(CultureInfo.InvariantCulture, $" {ranked.Rank}  {Cell.Safe(wording.Say(option.Procedure.Name))} ({option.Procedure.Id}) · {wording.Say(option.Procedure.Mode)} ");
        return new Panel(new Rows(parts))
        {
            Header = new PanelHeader(Markup.Escape(title)),
            Border = BoxBorder.Rounded,
            BorderStyle = StyleOf(option.Status),
            Padding = new Padding(1, 0, 1, 0),
            Expand = true,
        };
    }

    public static Style StyleOf(OptionStatus status) => status switch
    {
        OptionStatus.Open => Cell.Good,
        OptionStatus.Closed => Cell.Bad,
        OptionStatus.NeedsInformation => Cell.Careful,
        _ => Cell.Faint,
    };

    private static Listing Why(RankedOption ranked, Wording wording)
    {
        var listing = new Listing(wording.Say("Why it stands here", "排序理由"));
        foreach (LocalizedText reason in ranked.Reasons)
        {
            listing.Add(wording.Say(reason));
        }

        return listing;
    }

    private static Grid Figures(ClearanceOption option, Wording wording)
    {
        Grid grid = Cell.Pairs();
        grid.Pair(wording.Say("Status", "状态"), Cell.Of(wording.Say(option.Status), StyleOf(option.Status)));
        foreach (Reason reason in option.Reasons)
        {
            Paragraph text = Cell.Of(reason.Item is { } item ? string.Create(CultureInfo.InvariantCulture, $"items[{item}]: {wording.Say(reason.Text)}") : wording.Say(reason.Text));
            text.Append($" [{Cell.Safe(reason.Source.Cite())}]", Cell.Faint);
            grid.Pair(reason.Rule, text);
        }

        if (option.CustomsValue is { } value)
        {
            grid.Pair(wording.Say("Customs value", "完税价格"), value.ToString());
        }

        if (option.Total is { } total)
        {
            grid.Pair(wording.Say("Total", "合计"), Totals(total, option.DueAtBorder, wording));
        }

        if (option.Outlook is { } outlook)
        {
            grid.Pair(wording.Say("Outlook", "预计"), Of(outlook, wording));
            foreach (OutlookDriver driver in outlook.Drivers)
            {
                grid.Pair(wording.SayOdds(driver), Of(driver, wording));
            }
        }

        return grid;
    }

    private static Paragraph Totals(Money total, Money? atBorder, Wording wording)
    {
        Paragraph cell = Cell.Of(total.ToString(), Cell.Strong);
        return atBorder is { } border && border != total
            ? cell.Append(wording.Say($" ({border} of it at the border)", $"（其中入境时缴纳 {border}）"))
            : cell;
    }

    private static Paragraph Of(OutlookDriver driver, Wording wording) =>
        Cell.Of(wording.Say(driver.Text)).Append($" [{Cell.Safe(driver.Source.Cite())}, {wording.Say(driver.Source.Evidence)}]", Cell.Faint);

    private static Paragraph Of(ClearanceOutlook outlook, Wording wording)
    {
        DayQuantiles days = outlook.Days;
        string chance = Shown.Chance(outlook.InspectionProbability);
        Paragraph cell = Cell.Of(wording.Say(
            string.Create(CultureInfo.InvariantCulture, $"{days.P50} days ({days.P10} to {days.P90}); inspected: {chance}"),
            string.Create(CultureInfo.InvariantCulture, $"{days.P50} 天（{days.P10} 至 {days.P90} 天）；查验概率 {chance}")));
        return cell.Append($" [{Cell.Safe(outlook.Source.Cite())}, {wording.Say(outlook.Source.Evidence)}]", Cell.Faint);
    }
}
