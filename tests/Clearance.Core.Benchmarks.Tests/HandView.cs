using System.Globalization;
using Clearance.Core.Benchmarks.ByHand;

namespace Clearance.Core.Benchmarks.Tests;

/// <summary>A hand-written report as lines of text, one a procedure and one for the warnings and the recommendation.</summary>
internal static class HandView
{
    public static string[] All<T>(HandReport<T> report, int items, Func<T, decimal> charge, Func<T, decimal> amount, Func<T, decimal> fine)
        where T : struct, IComparable<T>
    {
        (string Id, HandOption<T> Option)[] options = [("cn.post", report.Post), ("cn.express", report.Express), ("cn.cbec", report.Retail), ("cn.trade", report.Trade)];
        HandNotes warnings = options.Where(static o => o.Option.IsOpen).Aggregate(HandNotes.None, static (all, o) => all | o.Option.Notes) & EngineView.Warnings;
        return
        [
            .. options.Select(o => Of(o.Id, o.Option, items, charge, amount, fine)),
            $"best {options.FirstOrDefault(o => ReferenceEquals(o.Option, report.Recommended)).Id} warnings {RuleNames.List(RuleNames.Of(warnings))}",
        ];
    }

    private static string Of<T>(string id, HandOption<T> option, int items, Func<T, decimal> charge, Func<T, decimal> amount, Func<T, decimal> fine)
        where T : struct
    {
        if (!option.IsOpen)
        {
            return $"{id} closed {RuleNames.List(RuleNames.Of(option.Reasons))}";
        }

        bool isArticles = id is "cn.post" or "cn.express";
        return string.Create(CultureInfo.InvariantCulture, $"{id} open value {amount(option.CustomsValue):0.######} total {charge(option.Total):0.00} border {charge(option.DueAtBorder):0.00}")
            + (isArticles ? Column("import-tax", option.Charges.ImportTax[..items], charge, option.Charges.Relief) : "")
            + (!isArticles && option.HasDuty ? Column("duty", option.Charges.Duty[..items], charge) : "")
            + (isArticles ? "" : Column("consumption-tax", option.Charges.Excise[..items], charge) + Column("vat", option.Charges.Vat[..items], charge))
            + $" papers {RuleNames.List(RuleNames.Of(option.Papers))} notes {RuleNames.List(RuleNames.Of(option.Notes & ~EngineView.Warnings))}"
            + $" exposures {RuleNames.List(RuleNames.Of(option.Exposures))}"
            + (isArticles ? string.Create(CultureInfo.InvariantCulture, $" fine {fine(option.HighestFine):0.#######}") : "")
            + $" {option.Outlook} drivers {RuleNames.List(RuleNames.Of(option.Drivers))}";
    }

    private static string Column<T>(string name, T[] amounts, Func<T, decimal> charge, HandRelief[]? reliefs = null) => string.Concat(amounts.Select((amount, item) =>
        string.Create(CultureInfo.InvariantCulture, $" {name}[{item}] {charge(amount):0.00}{(reliefs is null || reliefs[item] == HandRelief.None ? "" : " " + RuleNames.List(RuleNames.Of(reliefs[item])))}")));
}
