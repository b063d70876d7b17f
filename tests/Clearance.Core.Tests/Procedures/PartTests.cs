using System.Text;
using Clearance.Duties;
using Clearance.Law;
using Clearance.Outlook;
using Clearance.Parcels;
using Clearance.Procedures;
using Clearance.Rulebooks;
using Clearance.Values;

namespace Clearance.Core.Tests.Procedures;

/// <summary>Parts in C# beside and in place of those of a rulebook.</summary>
public class PartTests
{
    private static readonly DateOnly s_day = new(2026, 11, 23);

    private static readonly Rulebook s_book = Book();

    [Fact]
    public void With_DutyInCSharp_IsReadByTheRulebooksVat()
    {
        ClearanceOption option = Evaluate(p => p.With(Written.Duty("duty", static (in context, in charge) =>
        {
            Assert.True(context.TryGetLineValue(0, out Money value));
            charge.ForItem(0, value, Percentage.FromPercent(5), new Money(value.Amount * 0.05m, value.Currency));
        })));

        // 5 % of 100 is 5; 20 % of 105 is 21.
        Assert.Equal(["duty 5.00 EUR", "fee 3.00 EUR", "vat 21.00 EUR"], Charges(option));
        Assert.Equal(new Money(29m, "EUR"), option.Total);
        Assert.Equal(EvidenceGrade.Unconfirmed, option.Charges[0].Evidence);
    }

    [Fact]
    public void With_DutyThatBuildsOnTheRulebooks_ReadsItsAmounts()
    {
        ClearanceOption option = Evaluate(p =>
        {
            IDutyCalculator own = p.Duties[0];
            return p.With(Written.Duty("duty", (in context, in charge) => own.Assess(context, charge)));
        });

        Assert.Equal(["duty 10.00 EUR", "fee 3.00 EUR", "vat 22.00 EUR"], Charges(option));
        Assert.Equal(Percentage.FromPercent(10), option.Charges[0].Rate);
    }

    [Fact]
    public void With_ChargeLeftOut_CountsAsNothing() => Assert.Equal(
        ["fee 3.00 EUR", "vat 20.00 EUR"],
        Charges(Evaluate(static p => p with { Duties = [.. p.Duties.Where(static d => d.Charge.Id is not "duty")] })));

    [Fact]
    public void With_NewCharge_ComesLastAndReadsThoseBefore()
    {
        ClearanceOption option = Evaluate(static p => p.With(Written.Duty(
            "storage",
            static (in context, in charge) =>
            {
                Assert.True(context.TryGetAmount("vat", null, out Money vat));
                Assert.True(context.TryGetAmount("fee", null, out Money fee));
                charge.ForParcel(vat, null, vat + fee);
            },
            ChargeScope.Parcel)));

        Assert.Equal(["duty 10.00 EUR", "fee 3.00 EUR", "vat 22.00 EUR", "storage 25.00 EUR"], Charges(option));
        Assert.Null(option.Charges[3].Item);
    }

    [Fact]
    public void With_DutyThatARulebookReliefWaives_IsNotDue()
    {
        ClearanceOption option = Evaluate(
            static p => p.With(Written.Duty("duty", static (in _, in charge) => charge.ForItem(0, new Money(1, "EUR"), null, new Money(1, "EUR")))),
            """{ "from": "JP", "to": "IS", "purpose": "gift", "items": [ { "quantity": 1, "unitPrice": "100 EUR" } ] }""");

        Assert.True(option.Charges[0].IsWaived);
        Assert.Equal("vat 20.00 EUR", Charges(option)[2]);
    }

    [Fact]
    public void With_DutyThatLacksAFact_NeedsInformation()
    {
        ClearanceOption option = Evaluate(static p => p.With(Written.Duty("duty", static (in _, in charge) => charge.Unknown("items[0].origin"))));

        Assert.Equal(OptionStatus.NeedsInformation, option.Status);
        Assert.Equal(["items[0].origin"], option.Missing);
        Assert.Null(option.Charges[0].Amount);
        Assert.Null(option.Total);
    }

    [Fact]
    public void With_DutyThatReadsAnUnknownValue_NeedsTheRate()
    {
        ClearanceOption option = Evaluate(
            static p => p.With(Written.Duty("duty", static (in context, in _) => Assert.False(context.TryGetLineValue(0, out Money _)))),
            """{ "from": "JP", "to": "IS", "purpose": "personal", "items": [ { "quantity": 1, "unitPrice": "100 JPY" } ] }""");

        Assert.Equal(["exchangeRates.JPY"], option.Missing);
    }

    [Fact]
    public void With_Eligibility_ClosesForAnItem()
    {
        ClearanceOption option = Evaluate(static p => p with { Eligibility = Written.Eligibility(static (in _, in eligibility) => eligibility.Close("limit", 0)) });

        Assert.Equal(OptionStatus.Closed, option.Status);
        Assert.Equal("Above 150.00 EUR.", option.Reasons[0].Text.In("en"));
        Assert.Equal(0, option.Reasons[0].Item);
    }

    [Fact]
    public void With_EligibilityThatBuildsOnTheRulebooks_ClosesAsItDoes()
    {
        ClearanceOption option = Evaluate(
            static p =>
            {
                Modes.IEligibilityRule own = p.Eligibility;
                return p with { Eligibility = Written.Eligibility((in context, in eligibility) => own.Decide(context, eligibility)) };
            },
            """{ "from": "JP", "to": "IS", "purpose": "personal", "items": [ { "quantity": 2, "unitPrice": "100 EUR" } ] }""");

        Assert.Equal(OptionStatus.Closed, option.Status);
        Assert.Null(option.Reasons[0].Item);
    }

    [Fact]
    public void With_EligibilityThatLacksAFact_NeedsInformation()
    {
        ClearanceOption option = Evaluate(static p => p with { Eligibility = Written.Eligibility(static (in context, in _) => context.Need("buyer.type")) });

        Assert.Equal(OptionStatus.NeedsInformation, option.Status);
        Assert.Equal(["buyer.type"], option.Missing);
    }

    [Fact]
    public void With_Documents_SelectsCertainAndPossibleOnes()
    {
        ClearanceOption option = Evaluate(static p =>
        {
            Clearance.Documents.IDocumentRequirements own = p.Documents;
            return p with
            {
                Documents = Written.Documents([.. own.All, Written.Paper("payment-voucher"), Written.Paper("identity")], (in context, in documents) =>
                {
                    own.Select(context, documents);
                    documents.MayRequire(1);
                }),
            };
        });

        Assert.Equal([("commercial-invoice", true), ("payment-voucher", false)], option.Documents.Select(static d => (d.Requirement.Type.ToString(), d.IsCertain)));
    }

    [Fact]
    public void With_Outlook_BuildsOnTheRulebooks()
    {
        ClearanceOption option = Evaluate(static p =>
        {
            IOutlookModel own = p.Outlook!;
            return p with
            {
                Outlook = Written.Outlook((in context) =>
                {
                    ClearanceOutlook usual = own.Predict(context)!;
                    return new ClearanceOutlook(usual.Prior, usual.Drivers, usual.Record, context.Parcel.Items.Count / 100m, usual.Distribution);
                }),
            };
        });

        Assert.Equal(Percentage.FromPercent(1), option.Outlook!.InspectionProbability);
        Assert.Equal(new DayQuantiles(2, 3, 9), option.Outlook.Days);
    }

    [Fact]
    public void With_RecordedOutlook_CountsOwnShipments()
    {
        ClearanceOption option = Evaluate(static p => p with { Outlook = new RecordedOutlook(p.Outlook!, new CarrierRecord(9, 4)) });

        // (0.1 · 1 + 4) / (1 + 9).
        Assert.Equal(Percentage.FromPercent(41), option.Outlook!.InspectionProbability);
        Assert.Equal(9, option.Outlook.Record.Shipments);
    }

    [Fact]
    public void With_Outlook_IsReadByManyThreadsAtOnce()
    {
        ClearanceOption option = Evaluate(static p =>
        {
            IOutlookModel own = p.Outlook!;
            return p with
            {
                Outlook = Written.Outlook((in context) =>
                {
                    Assert.True(context.TryGetAmount("vat", null, out Money vat));
                    Assert.Equal(new Money(22m, "EUR"), vat);
                    return own.Predict(context);
                }),
            };
        });

        _ = Parallel.For(0, 2_000, _ => Assert.Equal(new DayQuantiles(2, 3, 9), option.Outlook!.Days));
        Assert.Empty(option.State.Frame!.Parts!.ReadsOf(0));
    }

    [Fact]
    public void With_Share_IsExactPartByValue()
    {
        ClearanceOption option = Evaluate(
            static p => p.With(Written.Duty("duty", static (in context, in charge) =>
            {
                Assert.True(context.TryGetFreight(out Money freight));
                for (int i = 0; i < 2; i++)
                {
                    Assert.True(context.TryGetShare(freight, i, out Money share));
                    charge.ForItem(i, share, null, new Money(decimal.Round(share.Amount, 2), share.Currency));
                }
            })),
            """{ "from": "JP", "to": "IS", "purpose": "personal", "freight": "10 EUR", "items": [ { "quantity": 1, "unitPrice": "10 EUR" }, { "quantity": 1, "unitPrice": "20 EUR" } ] }""");

        Assert.Equal(["duty 3.33 EUR", "duty 6.67 EUR"], Charges(option)[..2]);
    }

    [Fact]
    public void With_ChangeTwice_AppliesBothInOrder()
    {
        Rulebook book = s_book.With("is.post", static p => p with { Outlook = null }).With("is.post", static p => p with { Duties = [.. p.Duties.Take(2)] });

        ClearanceOption option = new ClearanceEvaluator(book).Evaluate(Parcel.Parse(Encoding.UTF8.GetBytes(Plain)), s_day)["is.post"];

        Assert.Null(option.Outlook);
        Assert.Equal(["duty 10.00 EUR", "fee 3.00 EUR"], Charges(option));
    }

    private const string Plain = """{ "from": "JP", "to": "IS", "purpose": "personal", "items": [ { "quantity": 1, "unitPrice": "100 EUR" } ] }""";

    private static ClearanceOption Evaluate(Func<ClearanceProcedure, ClearanceProcedure> change, string parcel = Plain) =>
        new ClearanceEvaluator(s_book.With("is.post", change)).Evaluate(Parcel.Parse(Encoding.UTF8.GetBytes(parcel)), s_day)["is.post"];

    private static string[] Charges(ClearanceOption option) => [.. option.Charges.Select(static c => $"{c.Definition.Id} {c.Amount}")];

    private static Rulebook Book() => Rulebook.Load(
    [
        new RulebookFile("rulebook.json", """{ "id": "is", "currency": "EUR", "version": "1", "sources": { "act": { "title": "VAT act", "evidence": "primary" } } }"""u8.ToArray()),
        new RulebookFile("procedures/is.post.json", """
            {
              "id": "is.post", "mode": "passive",
              "values": [ { "id": "most", "is": "150 EUR", "source": "act" } ],
              "eligibility": [ { "id": "limit", "require": "value <= most", "because": { "en": "Above {most}." }, "source": "act" } ],
              "charges": [
                { "id": "duty", "kind": "duty", "per": "item", "base": "item.value", "rate": "10 %", "rounding": "halfUp 0.01", "source": "act" },
                { "id": "fee", "kind": "levy", "per": "parcel", "amount": "3 EUR", "rounding": "halfUp 0.01", "source": "act" },
                { "id": "vat", "kind": "vat", "per": "item", "base": "item.value + duty", "rate": "20 %", "rounding": "halfUp 0.01", "source": "act" }
              ],
              "reliefs": [ { "id": "gift", "when": "purpose = 'gift'", "waives": ["duty"], "source": "act" } ],
              "documents": [ { "id": "commercial-invoice", "need": "required", "stage": "before-dispatch", "supplier": "seller", "anyOf": [["commercial-invoice"]], "source": "act" } ],
              "outlook": [ { "id": "usual", "inspection": "10%", "days": { "p10": 2, "p50": 3, "p90": 9 }, "source": "act" } ]
            }
            """u8.ToArray()),
    ]);
}
