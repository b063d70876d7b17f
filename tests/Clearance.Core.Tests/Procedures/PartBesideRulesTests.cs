using System.Text;
using Clearance.Duties;
using Clearance.Parcels;
using Clearance.Rulebooks;
using Clearance.Values;

namespace Clearance.Core.Tests.Procedures;

/// <summary>Parts in C# among rules that read them, or that they repeat.</summary>
public class PartBesideRulesTests
{
    private static readonly DateOnly s_day = new(2026, 11, 23);

    // The relief is looked at first of all, and asks for the duty before any formula has asked for a line's value.
    [Fact]
    public void With_DutyThatAReliefReads_FindsItsFactsComputed()
    {
        Rulebook book = Book("""
                {
                  "id": "is.post", "mode": "passive",
                  "charges": [ { "id": "duty", "kind": "duty", "per": "item", "amount": "1 EUR", "rounding": "exact", "source": "act" } ],
                  "reliefs": [ { "id": "small", "when": "total(assessed(duty)) <= 5 EUR", "waives": ["duty"], "source": "act" } ]
                }
                """);
        Rulebook own = book.With("is.post", static p => p.With(Written.Duty("duty", static (in context, in charge) =>
        {
            Assert.True(context.TryGetLineValue(0, out Money value));
            Assert.True(context.TryGetFreight(out Money freight));
            charge.ForItem(0, value + freight, null, new Money((value.Amount + freight.Amount) / 10m, "EUR"));
        })));

        ClearanceOption option = new ClearanceEvaluator(own).Evaluate(
            Parcel.Parse("""{ "from": "JP", "to": "IS", "freight": "20 EUR", "items": [ { "quantity": 1, "unitPrice": "100 EUR" } ] }"""u8), s_day)["is.post"];

        Assert.Equal(new Money(12m, "EUR"), Assert.Single(option.Charges).Amount);
        Assert.False(option.Charges[0].IsWaived);
    }

    // 1,100 % is more than any rate that a charge shows.
    [Fact]
    public void With_DutyThatRepeatsARateBeyondAll_ShowsNone()
    {
        Rulebook book = Book("""
                {
                  "id": "is.post", "mode": "passive",
                  "charges": [ { "id": "duty", "kind": "duty", "per": "item", "base": "item.unitPrice", "rate": "item.quantity", "rounding": "exact", "source": "act" } ]
                }
                """);
        Rulebook own = book.With("is.post", static p =>
        {
            IDutyCalculator duty = p.Duties[0];
            return p.With(Written.Duty("duty", (in context, in charge) => duty.Assess(context, charge)));
        });
        Parcel parcel = Parcel.Parse("""{ "from": "JP", "to": "IS", "items": [ { "quantity": 11, "unitPrice": "2 EUR" } ] }"""u8);

        ClearanceOption option = new ClearanceEvaluator(own).Evaluate(parcel, s_day)["is.post"];

        Assert.Equal(new Money(22m, "EUR"), Assert.Single(option.Charges).Amount);
        Assert.Null(option.Charges[0].Rate);
        Assert.Null(new ClearanceEvaluator(book).Evaluate(parcel, s_day)["is.post"].Charges[0].Rate);
    }

    private static Rulebook Book(string procedure) => Rulebook.Load(
    [
        new RulebookFile("rulebook.json", """{ "id": "is", "currency": "EUR", "version": "1", "sources": { "act": { "title": "VAT act", "evidence": "primary" } } }"""u8.ToArray()),
        new RulebookFile("procedures/is.post.json", Encoding.UTF8.GetBytes(procedure)),
    ]);
}
