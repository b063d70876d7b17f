using System.Text;
using Clearance.Declarations;
using Clearance.Parcels;
using Clearance.Rulebooks;
using Clearance.Values;

namespace Clearance.Core.Tests.Rulebooks.Compiling;

/// <summary>Which limit must not be split, over how many days, and when, is a rulebook's word.</summary>
public sealed class SplittingRuleTests
{
    private const string Rule = """{ "id": "split", "when": "purpose in {'personal'}", "counted": "value", "limit": "limit", "days": "3 + 2", "source": "act" }""";

    private static readonly DateOnly s_day = new(2026, 11, 23);

    [Theory]
    [InlineData("60 NZD", 5, true)]
    [InlineData("60 NZD", 6, false)]
    [InlineData("50 NZD", 5, false)]
    [InlineData("100 NZD", 0, true)]
    [InlineData("100.01 NZD", 0, false)]
    [InlineData("60 NZD", -1, false)]
    [InlineData("60 USD", 1, false)]
    public void Check_EarlierParcel_CountsWithinDaysAndLimit(string value, int daysBefore, bool isFound) =>
        Assert.Equal(isFound ? ["split-order"] : [], Codes(Purpose.Personal, new EarlierParcel { On = s_day.AddDays(-daysBefore), Seller = "s", Value = Money.Parse(value) }));

    [Fact]
    public void Check_OtherSellerOrOtherPurpose_IsNotCounted()
    {
        var earlier = new EarlierParcel { On = s_day, Seller = "t", Value = Money.Parse("60 NZD") };

        Assert.Empty(Codes(Purpose.Personal, earlier));
        Assert.Empty(Codes(Purpose.Gift, earlier with { Seller = "s" }));
    }

    [Fact]
    public void Check_ManySmallParcels_AddUp() => Assert.Equal(
        ["split-order"],
        Codes(Purpose.Personal, [.. Enumerable.Range(0, 6).Select(static n => new EarlierParcel { On = s_day.AddDays(-n % 3), Seller = "s", Value = Money.Parse("10 NZD") })]));

    [Fact]
    public void Load_FaultsInEveryFormula_AreReportedTogether()
    {
        RulebookException exception = Assert.Throws<RulebookException>(() => Book("""{ "id": "split", "when": "value", "counted": "units", "limit": "limt", "days": "atStake", "source": "act" }"""));

        Assert.Equal(["unknown-name limit", "wrong-scope days", "wrong-type-in-formula counted", "wrong-type-in-formula when"], exception.Errors.Select(static e => $"{e.Code} {e.Path.Split('.')[^1]}").Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Codes(Purpose purpose, params EarlierParcel[] earlier)
    {
        var checker = new DeclarationChecker(new ClearanceEvaluator(Book(Rule)));
        return checker.Check(new DeclarationCase
        {
            On = s_day,
            Procedure = "nz.post",
            Parcel = new Parcel { From = CountryCode.Parse("JP"), To = TerritoryCode.Parse("NZ"), Purpose = purpose, Items = [new ParcelItem { Quantity = 1, UnitPrice = Money.Parse("50 NZD") }] },
            Declaration = new Declaration { Items = [new DeclaredItem { Quantity = 1, UnitPrice = Money.Parse("50 NZD") }] },
            Evidence = new PurchaseEvidence { Receipt = new Receipt { Seller = "s" }, EarlierParcels = [.. earlier] },
        }).Select(static f => f.Code);
    }

    private static Rulebook Book(string rule) => Rulebook.Load(
    [
        File("rulebook.json", """{ "id": "nz", "currency": "NZD", "version": "1", "sources": { "act": { "title": "Customs act", "evidence": "primary" } } }"""),
        File("parameters.json", """{ "limit": [ { "from": "2020-01-01", "value": "100 NZD", "source": "act" } ] }"""),
        File("procedures/nz.post.json", $$"""{ "id": "nz.post", "mode": "passive", "from": "2020-01-01", "splitting": [ {{rule}} ] }"""),
    ]);

    private static RulebookFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
