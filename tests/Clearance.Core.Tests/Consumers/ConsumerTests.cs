using System.Text;
using Clearance.Core.Tests.Support;
using Clearance.Declarations;
using Clearance.Parcels;
using Clearance.Returns;
using Clearance.Rulebooks;
using Clearance.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Clearance.Core.Tests.Consumers;

/// <summary>Programs as users write them.</summary>
public class ConsumerTests
{
    private static readonly DateOnly s_day = new(2026, 11, 23);

    // 17,000 and 1,200 yen at 0.23 are 3,910 and 276 baht; 7 % of them 273.70 and 19.32.
    [Fact]
    public void Checkout_JurisdictionInCSharp_QuotesChargesAndPapers() => Assert.Equal(
        "293.02 THB of which duty 0.00 THB + duty 0.00 THB + vat 273.70 THB + vat 19.32 THB; papers: commercial-invoice",
        Checkout.Quote(new ClearanceEvaluator(Thailand.Rulebook), s_day));

    [Fact]
    public void ExplainPage_RulebookInTexts_ShowsFormulaInputsAndLaw()
    {
        ClearanceReport report = TinyRulebook();

        Assert.Equal(
            [
                "vat: (item.value) * (20 %) = 2 -> 2.00 EUR (VAT act)",
                "    item.value = 10 EUR",
            ],
            ExplainPage.Lines(report, "xx.post"));
    }

    // A user's own test: one tiny rulebook in strings, one parcel in JSON, no files, no container.
    [Fact]
    public void UnitTest_RulebookInTexts_GivesTotal() => Assert.Equal(2m, TinyRulebook()["xx.post"].Total?.Amount);

    [Fact]
    public void DeclarationDesk_CheckerOfAHost_LodgesWhatIsRight()
    {
        using ServiceProvider host = new ServiceCollection().AddClearanceRules().BuildServiceProvider();
        IDeclarationChecker checker = host.GetRequiredService<IDeclarationChecker>();
        using StringWriter output = new() { NewLine = "\n" };

        Assert.True(DeclarationDesk.MayLodge(checker, Encoding.UTF8.GetBytes(Repository.Read("docs/samples/declarations/face-cream-right.json")), output));
        Assert.Equal("", output.ToString());
        Assert.False(DeclarationDesk.MayLodge(checker, Encoding.UTF8.GetBytes(Repository.Read("docs/samples/declarations/face-cream.json")), output));
        Assert.StartsWith("Error quantity-below at declaration.items[0].quantity: declared 1, expected 2. Declare the quantity in the parcel.\n", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ReturnDesk_AdvisorOfAHost_FollowsTheRulesOfTheHost()
    {
        ReturnCase toys = ReturnCase.Parse(Encoding.UTF8.GetBytes(Repository.Read("docs/samples/returns/toys.json")));
        using ServiceProvider host = new ServiceCollection().AddClearanceRules().BuildServiceProvider();
        IReturnAdvisor advisor = host.GetRequiredService<IReturnAdvisor>();

        Assert.Same(advisor, host.GetRequiredService<IReturnAdvisor>());
        Assert.Equal(45.50m, advisor.Advise(toys).Total?.Amount);

        host.GetRequiredService<CurrentClearanceRules>().Update(static _ => new ClearanceRules());

        Assert.Equal(ReturnStatus.NotCovered, advisor.Advise(toys).Status);
    }

    [Fact]
    public void AddClearanceRules_TwiceWithChanges_MakesBothInTheirOrder()
    {
        using ServiceProvider host = new ServiceCollection()
            .AddClearanceRules(static rules => rules.With(Tiny))
            .AddClearanceRules()
            .AddClearanceRules(static rules => rules with { Rulebooks = [.. rules.Rulebooks.Reverse()] })
            .BuildServiceProvider();

        Assert.Equal(["IS", "CN"], host.GetRequiredService<ClearanceRules>().Rulebooks.Select(static r => r.Jurisdiction));
        Assert.Single(host.GetServices<IClearanceEvaluator>());
    }

    // The rate of a duty stands in no formula: of the item, of the host's tariff, or of the table.
    [Theory]
    [InlineData("cn.trade", null, "0.01")]
    [InlineData("cn.trade", "6.5%", "0.065")]
    public void Explain_TariffDuty_ShowsTheRateThatCounted(string procedure, string? stated, string rate)
    {
        Parcel parcel = Parcel.Parse(Encoding.UTF8.GetBytes(Repository.Read("docs/samples/parcels/four-ways.json")));
        Parcel own = stated is null ? parcel : parcel with { Items = [parcel.Items[0] with { DutyRate = Percentage.Parse(stated) }] };
        ClearanceReport report = new ClearanceEvaluator(ClearanceRules.BuiltIn()).Evaluate(own, s_day);

        ExplanationStep duty = Assert.Single(report.Explain(report[procedure]).Steps, static s => s.Target == "duty");
        Assert.Contains(new NamedValue("tariffDuty.rate", rate), duty.Inputs);
    }

    private static Rulebook Tiny => Rulebook.Load(
        [
            File("rulebook.json", """{ "id": "is", "currency": "EUR", "version": "1", "sources": { "act": { "title": "VAT act", "evidence": "primary" } } }"""),
            File("procedures/xx.post.json", """{ "id": "xx.post", "mode": "passive", "charges": [ { "id": "vat", "kind": "vat", "per": "item", "base": "item.value", "rate": "20 %", "rounding": "halfUp 0.01", "source": "act" } ] }"""),
        ]);

    private static ClearanceReport TinyRulebook() =>
        new ClearanceEvaluator(Tiny).Evaluate(Parcel.Parse("""{ "from": "JP", "to": "IS", "items": [ { "quantity": 1, "unitPrice": "10 EUR" } ] }"""u8), s_day);

    private static RulebookFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
