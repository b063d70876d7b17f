using System.Buffers;
using System.Text;
using Clearance.Advice;
using Clearance.Parcels;
using Clearance.Rulebooks;

namespace Clearance.Core.Tests.Advice;

/// <summary>What speaks for and against each way, in words that name the figures.</summary>
public class ModeComparisonTests
{
    private static readonly DateOnly s_day = new(2026, 11, 23);

    // A tax of 20 % at the border against one of 10 % that the shop collects, on 100 euros.
    [Fact]
    public void Of_TwoOpenWays_NamesWhatSpeaksForAndAgainst()
    {
        ModeComparison comparison = Compare(Report("seller"));

        Assert.Equal(
            [
                "The lowest total: 10.00 EUR, 10.00 EUR less than is.post.",
                "Nothing is due at the border: all of 10.00 EUR is paid before.",
                "The fastest: half of such parcels arrive within 2 days (assumed).",
                "The most even: nine in ten arrive within 3 days, one in ten within 1 (assumed).",
                "The fewest inspections: 5% of such parcels (assumed).",
            ],
            comparison.Active.Ways[0].Benefits.Select(static b => b.In("en")));
        Assert.Equal(
            ["The most papers for the buyer to find: 1.", "It draws on the allowance year.of.gifts, of which 50 EUR is used already."],
            comparison.Active.Ways[0].Drawbacks.Select(static d => d.In("en")));
        Assert.Equal(["The fewest papers for the buyer to find: 0."], comparison.Passive.Ways[0].Benefits.Select(static b => b.In("en")));
        Assert.Equal(
            [
                "20.00 EUR in total, 10.00 EUR more than is.shop.",
                "20.00 EUR is due at the border before delivery.",
                "The slowest: half of such parcels take more than 3 days (assumed).",
                "The least even: 7 days lie between fast and slow parcels (assumed).",
                "The most inspections: 10% of such parcels (assumed).",
                "False or missed declaration is answered by 2 rules; the highest sum that can be stated is 40.00 EUR, 1 without one.",
            ],
            comparison.Passive.Ways[0].Drawbacks.Select(static d => d.In("en")));
        Assert.Equal("申报不实或漏报：共2条规定；可确定的最高金额为40.00 EUR，另有1条无法给出金额。", comparison.Passive.Ways[0].Drawbacks[^1].In("zh"));
    }

    // What the carrier collects is paid at delivery.
    [Fact]
    public void Of_TaxThatTheCarrierCollects_IsNotCalledPaidBefore() =>
        Assert.DoesNotContain(Compare(Report("carrier")).Active.Ways[0].Benefits, static b => b.In("en").StartsWith("Nothing is due", StringComparison.Ordinal));

    [Fact]
    public void Of_ClosedWay_SaysWhyItIsClosed()
    {
        ClearanceReport report = Evaluator("seller").Evaluate(Parcel("1000 EUR"), s_day);

        ComparedWay post = Assert.Single(Compare(report).Passive.Ways);

        Assert.Empty(post.Benefits);
        Assert.Equal(["Up to 150 euros."], post.Drawbacks.Select(static d => d.In("en")));
    }

    [Fact]
    public void WriteJson_AdviceOnAnotherReport_IsRefused()
    {
        ClearanceReport other = new ClearanceEvaluator(ClearanceRules.BuiltIn()).Evaluate(Parcel("10 EUR") with { To = Clearance.Values.TerritoryCode.Parse("CN") }, s_day);

        Assert.Throws<ArgumentException>(() => other.WriteJson(new ArrayBufferWriter<byte>(), "en", new ModeAdvisor().Advise(Report("seller"), new Preferences())));
    }

    // The ninetieth of a hundred parcels would arrive after the last day that a calendar has.
    [Fact]
    public void Advise_AtTheEndOfTheCalendar_SaysItAll()
    {
        ClearanceReport report = Evaluator("seller").Evaluate(Parcel("100 EUR"), new DateOnly(9999, 12, 28));

        Recommendation advice = new ModeAdvisor().Advise(report, new Preferences { ArriveBy = DateOnly.MaxValue });

        Assert.Contains(advice.Options.Single(static o => o.Procedure is "is.post").Reasons, static r => r.In("en").Contains("nine in ten by 9999-12-31", StringComparison.Ordinal));
    }

    private static ModeComparison Compare(ClearanceReport report) => ModeComparison.Of(report, new ModeAdvisor().Advise(report, new Preferences()));

    private static ClearanceReport Report(string collector) => Evaluator(collector).Evaluate(Parcel("100 EUR"), s_day);

    private static Parcel Parcel(string price) => Clearance.Parcels.Parcel.Parse(Encoding.UTF8.GetBytes(
        $$"""{ "from": "JP", "to": "IS", "items": [ { "quantity": 1, "unitPrice": "{{price}}" } ], "allowancesUsed": { "year.of.gifts": "50 EUR" }, "documents": [] }"""));

    private static ClearanceEvaluator Evaluator(string collector) => new(Rulebook.Load(
    [
        new RulebookFile("rulebook.json", """
            { "id": "is", "currency": "EUR", "version": "1", "allowances": { "year.of.gifts": { "type": "money", "period": "calendar-year" } },
              "sources": { "act": { "title": "VAT act", "evidence": "primary" }, "guess": { "title": "Guess", "evidence": "assumption" } } }
            """u8.ToArray()),
        new RulebookFile("procedures/is.post.json", """
            {
              "id": "is.post", "mode": "passive",
              "eligibility": [ { "id": "small", "require": "value <= 150 EUR", "because": { "en": "Up to 150 euros." }, "source": "act" } ],
              "charges": [ { "id": "vat", "kind": "vat", "per": "item", "base": "item.value", "rate": "20 %", "rounding": "halfUp 0.01", "source": "act" } ],
              "outlook": [ { "id": "usual", "inspection": "10%", "days": { "p10": 2, "p50": 4, "p90": 9 }, "source": "guess" } ],
              "exposures": [
                { "id": "fine", "maximum": "2 * total(vat)", "text": { "en": "A fine." }, "source": "act" },
                { "id": "prison", "text": { "en": "Prison." }, "source": "act" }
              ]
            }
            """u8.ToArray()),
        new RulebookFile("procedures/is.shop.json", Encoding.UTF8.GetBytes($$"""
            {
              "id": "is.shop", "mode": "active", "declarant": "platform",
              "eligibility": [ { "id": "quota", "require": "value + used('year.of.gifts') <= 500 EUR", "because": { "en": "Beyond the year." }, "source": "act" } ],
              "charges": [ { "id": "vat", "kind": "vat", "per": "item", "base": "item.value", "rate": "10 %", "rounding": "halfUp 0.01", "collect": "{{collector}}", "source": "act" } ],
              "documents": [ { "id": "identity", "need": "required", "stage": "before-dispatch", "supplier": "buyer", "anyOf": [["identity"]], "source": "act" } ],
              "outlook": [ { "id": "usual", "inspection": "5%", "days": { "p10": 1, "p50": 2, "p90": 3 }, "source": "guess" } ]
            }
            """)),
    ]));
}
