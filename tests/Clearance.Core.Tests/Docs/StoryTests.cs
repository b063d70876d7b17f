using System.Text;
using Clearance.Core.Tests.Support;
using Clearance.Declarations;
using Clearance.Parcels;
using Clearance.Returns;
using Clearance.Values;

namespace Clearance.Core.Tests.Docs;

/// <summary>The parcels of docs/stories.md come to what the page says; the figures here are those worked by hand on it.</summary>
public sealed class StoryTests
{
    private static readonly DateOnly s_on = new(2026, 11, 23);
    private static readonly ClearanceEvaluator s_evaluator = new(ClearanceRules.BuiltIn());

    [Theory]
    [InlineData("face-cream-under", "cn.post", "0.00 CNY")]
    [InlineData("face-cream-over", "cn.post", "50.13 CNY")]
    [InlineData("bag", "cn.post", "674.86 CNY")]
    [InlineData("milk-powder-within", "cn.cbec", "50.38 CNY")]
    [InlineData("watches", "cn.trade", "1373.24 CNY")]
    public void Story_OpenWay_CostsWhatThePageSays(string story, string procedure, string total)
    {
        ClearanceOption option = Evaluate(story)[procedure];
        Assert.Equal((OptionStatus.Open, (Money?)Money.Parse(total)), (option.Status, option.Total));
        Assert.Contains(total, Repository.Read("docs/stories.md"), StringComparison.Ordinal);
        Assert.Contains($"stories/{story}.json", Repository.Read("docs/stories.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bags", "cn.post", "value-limit")]
    [InlineData("milk-powder-beyond", "cn.cbec", "year-limit")]
    [InlineData("watches", "cn.post", "value-limit")]
    [InlineData("watches", "cn.express", "value-limit")]
    public void Story_ClosedWay_SaysWhatThePageSays(string story, string procedure, string rule)
    {
        ClearanceOption option = Evaluate(story)[procedure];
        Assert.Equal(OptionStatus.Closed, option.Status);
        Assert.Equal(rule, Assert.Single(option.Reasons).Rule);
        Assert.Contains($"`{rule}`", Repository.Read("docs/stories.md"), StringComparison.Ordinal);
        Assert.Contains($"stories/{story}.json", Repository.Read("docs/stories.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Story_FaceCreamUnder_IsWaivedAndNotForgotten()
    {
        Clearance.Duties.Charge charge = Assert.Single(Evaluate("face-cream-under")["cn.post"].Charges);
        Assert.Equal((true, (Money?)Money.Parse("48.20 CNY")), (charge.IsWaived, charge.Amount));
    }

    // 50.38 ÷ 3 = 16.793; 553.615 ÷ 3 = 184.538; the other two tins 50.38 − 16.79.
    [Fact]
    public void Story_MilkPowderReturn_GivesBackWhatThePageSays()
    {
        var advisor = new ReturnAdvisor(ClearanceRules.BuiltIn());
        ReturnCase one = ReturnCase.Parse(Read("milk-powder-return"));
        ReturnPlan plan = advisor.Advise(one);

        Assert.Equal((ReturnStatus.Refundable, (Money?)Money.Parse("16.79 CNY")), (plan.Status, plan.Total));
        Assert.Equal(Money.Parse("184.54 CNY"), plan.AllowanceRestored!.Amount);
        Assert.Equal([new DateOnly(2026, 12, 23), new DateOnly(2027, 1, 7)], plan.Deadlines.Select(static d => d.On!.Value));
        Assert.Equal((Money?)Money.Parse("33.59 CNY"), advisor.Advise(one with { Items = [new ReturnedItem { Index = 0, Quantity = 2, ReturnedBefore = 1 }] }).Total);
        Assert.Equal("late", Assert.Single(advisor.Advise(one with { Applies = new DateOnly(2026, 12, 24) }).Reasons).Rule);
        PageShows("milk-powder-return", "16.79 CNY", "184.54 CNY", "33.59 CNY", "2026-12-23", "2027-01-07", "`late`");
        Assert.Equal(Parcel.Parse(Read("milk-powder-within")), one.Parcel);
    }

    // 5,200 × 0.0482 × 20 % = 50.128 is due; 5,000 × 0.0482 × 20 % = 48.20 is waived; 3 × 50.13 = 150.39.
    [Fact]
    public void Story_FaceCreamMisdeclared_IsFoundAsThePageSays()
    {
        var declared = DeclarationCase.Parse(Read("face-cream-misdeclared"));
        Finding finding = Assert.Single(new DeclarationChecker(s_evaluator).Check(declared));

        Assert.Equal(("value-below-receipt", Severity.Error, "2500 JPY", "2600 JPY"), (finding.Code, finding.Severity, finding.Declared, finding.Expected));
        Assert.Equal((Money?)Money.Parse("50.13 CNY"), finding.TaxAtStake);
        Assert.Equal((Money?)Money.Parse("150.39 CNY"), finding.Exposure?.Maximum);
        PageShows("face-cream-misdeclared", "50.13 CNY", "150.39 CNY", "`value-below-receipt`");
        Assert.Equal(Parcel.Parse(Read("face-cream-over")), declared.Parcel);
    }

    private static void PageShows(string story, params string[] texts) =>
        Assert.All(texts.Append($"stories/{story}.json"), static text => Assert.Contains(text, Repository.Read("docs/stories.md"), StringComparison.Ordinal));

    private static ClearanceReport Evaluate(string story) => s_evaluator.Evaluate(Parcel.Parse(Read(story)), s_on);

    private static byte[] Read(string story) => Encoding.UTF8.GetBytes(Repository.Read($"docs/samples/stories/{story}.json"));
}
