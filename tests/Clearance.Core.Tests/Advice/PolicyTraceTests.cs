using System.Text;
using Clearance.Advice;
using Clearance.Core.Tests.Consumers;
using Clearance.Core.Tests.Procedures;
using Clearance.Duties;
using Clearance.Parcels;
using Clearance.Rulebooks;
using Clearance.Rulebooks.Comparing;
using Clearance.Values;

namespace Clearance.Core.Tests.Advice;

/// <summary>Which law is told to be read: from imports, by territory, and beside parts in C#.</summary>
public sealed class PolicyTraceTests
{
    private static readonly DateOnly s_from = new(2026, 1, 1);
    private static readonly DateOnly s_to = new(2040, 1, 1);

    // An item of 100 EUR at the imported 10 %, from 2030 on 12 %; duty on toys 4 % of an imported row, from 2031 on 5 %.
    [Fact]
    public void Changes_ImportedParameterAndRow_AreToldByTheirFullNames()
    {
        PolicyChanges changes = Changes(Neighbour("""
            { "id": "nz", "version": "1", "currency": "EUR", "uses": ["is"], "from": "2020-01-01", "sources": { "act": { "title": "Act", "evidence": "primary" } } }
            """, """
            { "id": "nz.post", "mode": "passive", "customsValue": "value",
              "charges": [ { "id": "duty", "kind": "duty", "per": "item", "base": "item.value", "rate": "is.rates.duty", "rounding": "halfUp 0.01", "source": "act" },
                           { "id": "vat", "kind": "vat", "per": "parcel", "base": "value", "rate": "is.vatRate", "rounding": "halfUp 0.01", "source": "act" } ] }
            """), Toys("NZ"));

        Assert.Equal([new DateOnly(2030, 1, 1), new DateOnly(2031, 1, 1)], changes.Changes.Select(static c => c.On));
        LawChange rate = Assert.Single(changes.Changes[0].Law);
        Assert.Equal(("is.vatRate", "10%", "12%", "code"), (rate.What, rate.Before, rate.After, rate.Source!.Cite()));
        Assert.Equal((Money.Parse("14.00 EUR"), Money.Parse("16.00 EUR")), TotalsOf(changes.Changes[0]));
        LawChange row = Assert.Single(changes.Changes[1].Law);
        Assert.Equal(("is.rates[toys].duty", "4%", "5%"), (row.What, row.Before, row.After));
        Assert.Equal((Money.Parse("16.00 EUR"), Money.Parse("17.00 EUR")), TotalsOf(changes.Changes[1]));
    }

    // 20 % for all; in the one territory 22 % from 2027, in the other 25 % until 2028. What is said of one wins there and is silent elsewhere.
    [Theory]
    [InlineData("AT", "2027-01-01", "20%", "22%")]
    [InlineData("DE", "2029-01-01", "25%", "20%")]
    public void Changes_Territories_ReadTheirOwnEntry(string territory, string on, string before, string after)
    {
        PolicyChanges changes = Changes(Rulebook.Load(
        [
            File("rulebook.json", """{ "id": "eu", "version": "1", "currency": "EUR", "from": "2020-01-01", "territories": { "AT": {}, "DE": {}, "FR": {} }, "sources": { "act": { "title": "Act", "evidence": "primary" } } }"""),
            File("parameters.json", """
                { "vatRate": [ { "from": "2020-01-01", "value": "20%", "source": "act" }, { "from": "2027-01-01", "in": ["AT"], "value": "22%", "source": "act" },
                               { "from": "2020-01-01", "to": "2028-12-31", "in": ["DE"], "value": "25%", "source": "act" } ] }
                """),
            File("procedures/eu.post.json", """
                { "id": "eu.post", "mode": "passive", "customsValue": "value",
                  "charges": [ { "id": "vat", "kind": "vat", "per": "parcel", "base": "value", "rate": "vatRate", "rounding": "halfUp 0.01", "source": "act" } ] }
                """),
        ]), Toys(territory));

        PolicyChange change = Assert.Single(changes.Changes);
        LawChange rate = Assert.Single(change.Law);
        Assert.Equal((on, "vatRate", before, after), ($"{change.On:yyyy-MM-dd}", rate.What, rate.Before, rate.After));
        Assert.Equal("eu.post", Assert.Single(change.Options).Procedure);
    }

    // The rulebook's rate no longer counts where the host states the tax; its limit still does.
    [Fact]
    public void Changes_ChargeInCSharp_ReadsNoLawInItsPlace()
    {
        Rulebook own = MadeBook.Load().With("is.post", static p => p.With(Written.Duty(
            "vat", static (in _, in charge) => charge.ForParcel(new Money(100m, "EUR"), null, new Money(7m, "EUR")), ChargeScope.Parcel)));

        PolicyChanges changes = Changes(own, Toys("IS"));

        PolicyChange change = Assert.Single(changes.Changes);
        Assert.Equal((new DateOnly(2028, 1, 1), "limit"), (change.On, Assert.Single(change.Law).What));
        Assert.Empty(change.Options);
    }

    [Fact]
    public void Changes_RulebookInCSharp_AreNone()
    {
        PolicyChanges changes = Changes(Thailand.Rulebook, Toys("TH"));
        Assert.True(changes.IsCovered);
        Assert.Empty(changes.Changes);
    }

    // Whatever is not known, each entry of law is told once.
    [Fact]
    public void Changes_ManyItemsOfWhichNothingIsKnown_TellEachLawOnce()
    {
        string items = string.Join(", ", Enumerable.Repeat("""{ "quantity": 1, "unitPrice": "10 USD" }""", 60));
        var parcel = Parcel.Parse(Encoding.UTF8.GetBytes($$"""{ "from": "JP", "to": "CN", "items": [ {{items}} ] }"""));

        PolicyChanges changes = new PolicyAdvisor(ClearanceRules.BuiltIn()).Changes(parcel, new(2024, 11, 30), new(2024, 12, 1));

        string[] law = [.. Assert.Single(changes.Changes).Law.Select(static l => l.What)];
        Assert.Contains("personalLimit", law);
        Assert.Contains(law, static l => l.StartsWith("articles[", StringComparison.Ordinal));
        Assert.Equal(law.Distinct(StringComparer.Ordinal), law);
    }

    private static (Money? Before, Money? After) TotalsOf(PolicyChange change) => (Assert.Single(change.Options).TotalBefore, change.Options[0].TotalAfter);

    private static PolicyChanges Changes(Rulebook rulebook, Parcel parcel) => new PolicyAdvisor(new ClearanceRules().With(rulebook)).Changes(parcel, s_from, s_to);

    private static Rulebook Neighbour(string head, string post) => Rulebook.Load(
        [File("rulebook.json", head), File("procedures/nz.post.json", post)],
        MadeBook.Load("tables/rates.csv", "toys,4%,2020-01-01,,code", "toys,4%,2020-01-01,2030-12-31,code\ntoys,5%,2031-01-01,,code"));

    private static RulebookFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private static Parcel Toys(string to) => Parcel.Parse(Encoding.UTF8.GetBytes($$"""
        { "from": "JP", "to": "{{to}}", "channel": "post", "items": [ { "category": "toys", "quantity": 1, "unitPrice": "100 {{(to == "TH" ? "THB" : "EUR")}}" } ] }
        """));
}
