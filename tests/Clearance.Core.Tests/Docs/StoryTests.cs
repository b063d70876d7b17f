using System.Text;
using Clearance.Core.Tests.Support;
using Clearance.Parcels;
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

    private static ClearanceReport Evaluate(string story) =>
        s_evaluator.Evaluate(Parcel.Parse(Encoding.UTF8.GetBytes(Repository.Read($"docs/samples/stories/{story}.json"))), s_on);
}
