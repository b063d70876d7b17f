using Clearance.Core.Tests.Rulebooks.Compiling;
using Clearance.Core.Tests.Support;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Core.Tests.Evaluation;

/// <summary>Reports say the same once instructions are compiled, where options or facts are read in a way of their own.</summary>
public sealed class CompiledReportTests
{
    private static readonly DateOnly s_day = ParcelsToChina.Day;

    /// <summary>Where totals are rounded after charges are added, they are ranked as they are shown.</summary>
    [Fact]
    public void Total_RoundedLate_IsRankedAsItIsShown()
    {
        var book = new TinyBook();
        foreach ((string id, string fee, string rounding) in ((string, string, string)[])[("a", "0.60", "halfUp 1 late"), ("b", "0.70", "halfUp 0.01"), ("c", "0.40", "halfUp 1 late")])
        {
            book.With($"procedures/{id}.json", $$"""
                { "id": "{{id}}", "mode": "passive", "customsValue": "value",
                  "charges": [ { "id": "fee", "kind": "handling", "per": "parcel", "amount": "round({{fee}} NZD * (value / 7 NZD), 0.01 NZD)", "rounding": "{{rounding}}", "source": "act" } ] }
                """);
        }

        ClearanceReport shown = new ClearanceEvaluator(book.Load()).CreateBuffer().Evaluate(ToNewZealand(7m), s_day);

        Assert.All([shown, shown.Keep()], static r =>
            Assert.Equal([("c", 0m), ("b", 0.70m), ("a", 1m)], r.Options.Select(static o => (o.Procedure.Id, o.Total!.Value.Amount))));
    }

    /// <summary>An allowance of money that is reported as a count is neither nothing nor a number of money.</summary>
    [Fact]
    public void AllowancesUsed_CountOfAnAllowanceOfMoney_SaysTheSame()
    {
        Parcel[] parcels = [.. Enumerable.Range(1, 8).Select(static q => ParcelsToChina.Cream(q) with { AllowancesUsed = [new AllowanceUse("cn.cbec.year", q)] })];
        MustSayTheSame(parcels, ["\"needsInformation\""]);
    }

    /// <summary>A rate is that of its own currency, in its own direction, wherever the parcel states it.</summary>
    [Fact]
    public void ExchangeRates_TheSecondStated_IsUsedAndTold()
    {
        var euro = new StatedRate(Currency.Parse("CNY"), Money.Parse("0.13 EUR"));
        Parcel[] parcels = [.. Enumerable.Range(1, 8).Select(static q => ParcelsToChina.Cream(q)).Select(p => p with { ExchangeRates = [euro, .. p.ExchangeRates] })];
        MustSayTheSame(parcels, ["\"JPY\"", "0.0482"]);
    }

    private static void MustSayTheSame(Parcel[] parcels, string[] told)
    {
        ClearanceBuffer buffer = new ClearanceEvaluator(ClearanceRules.BuiltIn()).CreateBuffer();
        CompiledBuffers.Warm(buffer, parcels, s_day, parcels.Length);

        // Rules of its own, which it has evaluated too seldom by.
        var plain = new ClearanceEvaluator(ClearanceRules.BuiltIn());
        foreach (Parcel parcel in parcels)
        {
            string expected = ReportText.Of(plain.Evaluate(parcel, s_day));
            Assert.All(told, t => Assert.Contains(t, expected, StringComparison.Ordinal));
            Assert.Equal(expected, ReportText.Of(buffer.Evaluate(parcel, s_day)));
        }
    }

    private static Parcel ToNewZealand(decimal price) => new()
    {
        From = CountryCode.Parse("JP"),
        To = TerritoryCode.Parse("NZ"),
        Items = [new ParcelItem { Quantity = 1, UnitPrice = new Money(price, "NZD") }],
    };
}
