using System.Globalization;
using Clearance.Duties;
using Clearance.Values;
using Spectre.Console;

namespace Clearance.Cli.Tables;

/// <summary>The charges of an option, a row each, and their total.</summary>
internal static class ChargeTable
{
    private const string Unknown = "?";

    public static Table Of(ClearanceReport report, ClearanceOption option, Wording wording)
    {
        Table table = new() { Border = TableBorder.Simple, Expand = true };
        table
            .AddColumn(new TableColumn(wording.Say("Charge", "税费")))
            .AddColumn(new TableColumn(wording.Say("Base", "计税基础")).RightAligned().NoWrap())
            .AddColumn(new TableColumn(wording.Say("Rate", "税率")).RightAligned().NoWrap())
            .AddColumn(new TableColumn(wording.Say("Amount", "金额")).RightAligned().NoWrap());
        foreach (Charge charge in option.Charges)
        {
            table.AddRow(
                Cell.Of(wording.Say(charge.Definition), Under(charge, report, wording)),
                Cell.Of(Digits(charge.Base) ?? ""),
                Cell.Of(charge.Rate?.ToString() ?? ""),
                Amount(charge, wording));
        }

        string total = option.Total?.ToString() ?? Unknown;
        table.AddRow(Cell.Of(wording.Say("Total", "合计"), Cell.Strong), Cell.Of(""), Cell.Of(""), Cell.Of(total, Cell.Strong));
        return table;
    }

    /// <summary>What the charge is on, the law behind it, and what waives it: a line each.</summary>
    private static string Under(Charge charge, ClearanceReport report, Wording wording)
    {
        string law = $"{Subject(charge, report, wording)}\n[{charge.Definition.Source.Cite()}, {wording.Say(charge.Evidence)}]";
        return charge.WaivedBy is { } relief
            ? $"{law}\n{wording.Say("waived by", "免征依据")} {relief.Id} [{relief.Source.Cite()}, {wording.Say(relief.Source.Evidence)}]"
            : law;
    }

    /// <summary>The items that a charge is on, as people know them, and who takes the money where it is not customs.</summary>
    private static string Subject(Charge charge, ClearanceReport report, Wording wording)
    {
        string collected = charge.Definition.Collector switch
        {
            Collector.Seller => wording.Say("paid to the seller", "由卖家代收"),
            Collector.Carrier => wording.Say("paid to the carrier", "由承运人代收"),
            _ => "",
        };
        string subject = charge.Item is { } item ? ItemNames.Of(report.Parcel, item)
            : charge.Items is { } items ? string.Join(", ", items.Select(static i => string.Create(CultureInfo.InvariantCulture, $"items[{i}]")))
            : wording.Say("the parcel", "整件");
        return collected.Length == 0 ? subject : $"{subject}; {collected}";
    }

    private static Paragraph Amount(Charge charge, Wording wording)
    {
        string amount = Digits(charge.Amount) ?? Unknown;
        return charge.IsWaived
            ? Cell.Of(amount, wording.Say("waived", "免征"), Cell.Faint)
            : Cell.Of(amount);
    }

    private static string? Digits(Money? money) => money?.Amount.ToString(CultureInfo.InvariantCulture);
}
