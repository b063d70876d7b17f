using System.Text;
using Clearance.Duties;
using Clearance.Modes;
using Clearance.Parcels;
using Clearance.Procedures;
using Clearance.Rulebooks;
using Clearance.Values;

namespace Clearance.Core.Tests.Procedures;

/// <summary>What parts in C# are told when they do what cannot be.</summary>
public class PartMisuseTests
{
    private static readonly Money s_euro = new(1m, "EUR");

    [Fact]
    public void ForParcel_ChargeOnItems_IsRefused() =>
        Refuses<InvalidOperationException>("lies on items", static (in _, in charge) => charge.ForParcel(s_euro, null, s_euro));

    [Fact]
    public void ForItem_OtherCurrency_IsRefused() =>
        Refuses<ArgumentException>("are in EUR", static (in _, in charge) => charge.ForItem(0, s_euro, null, new Money(1m, "JPY")));

    [Fact]
    public void ForItem_AmountBelowNothing_IsRefused() =>
        Refuses<ArgumentException>("0 or above", static (in _, in charge) => charge.ForItem(0, s_euro, null, new Money(-1m, "EUR")));

    [Fact]
    public void ForItem_TooManyDigits_IsRefused() =>
        Refuses<ArgumentException>("18 digits", static (in _, in charge) => charge.ForItem(0, s_euro, null, new Money(1m / 3m, "EUR")));

    [Fact]
    public void ForItem_Twice_IsRefused() => Refuses<ArgumentException>("stated already", static (in _, in charge) =>
    {
        charge.ForItem(0, s_euro, null, s_euro);
        charge.ForItem(0, s_euro, null, s_euro);
    });

    [Fact]
    public void ForItem_NoSuchItem_IsRefused() =>
        Refuses<ArgumentOutOfRangeException>("item", static (in _, in charge) => charge.ForItem(1, s_euro, null, s_euro));

    [Fact]
    public void TryGetAmount_UnknownCharge_NamesTheNearest() =>
        Refuses<ArgumentException>("before this part", static (in context, in _) => context.TryGetAmount("vat", null, out Money _));

    [Fact]
    public void TryGetShare_OtherCurrency_IsRefused() =>
        Refuses<ArgumentException>("convert it first", static (in context, in _) => context.TryGetShare(new Money(1m, "JPY"), 0, out Money _));

    [Fact]
    public void Close_UnknownReason_IsRefused() => Assert.Contains("states no reason 'limt'", Assert.Throws<ArgumentException>(
        static () => Evaluate(Procedure() with { Eligibility = Written.Eligibility(static (in _, in eligibility) => eligibility.Close("limt")) })).Message, StringComparison.Ordinal);

    [Fact]
    public void Require_NoSuchPaper_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(
        static () => Evaluate(Procedure() with { Documents = Written.Documents([], static (in _, in documents) => documents.Require(0)) }));

    [Fact]
    public void From_TwoChargesOfOneId_IsRefused() => Assert.Contains("stands twice", Assert.Throws<ArgumentException>(
        static () => Rulebook.From("IS", "1", Procedure() with { Duties = [Written.Duty("a", static (in _, in _) => { }), Written.Duty("a", static (in _, in _) => { })] })).Message, StringComparison.Ordinal);

    [Fact]
    public void From_ChargeOnGroups_IsRefused() => Assert.Contains("lies on Group", Assert.Throws<ArgumentException>(
        static () => Rulebook.From("IS", "1", Procedure() with { Duties = [Written.Duty("a", static (in _, in _) => { }, ChargeScope.Group)] })).Message, StringComparison.Ordinal);

    [Fact]
    public void From_NoPlace_IsRefused() => Assert.Throws<ArgumentException>(static () => Rulebook.From("Iceland", "1", Procedure()));

    [Fact]
    public void From_OtherJurisdiction_IsRefused() => Assert.Throws<ArgumentException>(static () => Rulebook.From("NO", "1", Procedure()));

    [Fact]
    public void With_UnknownProcedure_NamesTheNearest() => Assert.Contains("is.post", Assert.Throws<ArgumentException>(
        static () => Rulebook.From("IS", "1", Procedure()).With("is.pots", static p => p)).Message, StringComparison.Ordinal);

    [Fact]
    public void With_OtherId_IsRefused() => Assert.Contains("must keep its id", Assert.Throws<ArgumentException>(
        static () => Rulebook.From("IS", "1", Procedure()).With("is.post", static p => p with { Definition = p.Definition with { Id = "is.express" } })).Message, StringComparison.Ordinal);

    private static void Refuses<T>(string words, Written.Assessment assess)
        where T : Exception => Assert.Contains(words, Assert.Throws<T>(() => Evaluate(Procedure() with { Duties = [Written.Duty("duty", assess)] })).Message, StringComparison.Ordinal);

    private static void Evaluate(ClearanceProcedure procedure) =>
        new ClearanceEvaluator(Rulebook.From("IS", "1", procedure)).Evaluate(Parcel.Parse(Encoding.UTF8.GetBytes("""{ "from": "JP", "to": "IS", "items": [ { "quantity": 1, "unitPrice": "100 EUR" } ] }""")), new DateOnly(2026, 11, 23));

    private static ClearanceProcedure Procedure() => new()
    {
        Definition = new ProcedureDefinition
        {
            Id = "is.post",
            Jurisdiction = "IS",
            Currency = Currency.Parse("EUR"),
            Mode = ClearanceMode.Passive,
            Name = new LocalizedText("Post"),
            Reasons = [new ReasonDefinition("limit", new LocalizedText("Too much."), Written.Law)],
        },
        Eligibility = Written.Eligibility(static (in _, in _) => { }),
        Duties = [],
        Documents = Written.Documents([], static (in _, in _) => { }),
    };
}
