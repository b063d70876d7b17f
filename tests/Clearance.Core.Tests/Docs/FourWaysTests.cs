using Clearance.Core.Tests.Support;
using Clearance.Parcels;

namespace Clearance.Core.Tests.Docs;

/// <summary>The parcel that README, command, sample and web sample take through every way has the figures of a calculation by hand.</summary>
public class FourWaysTests
{
    // 17,000 JPY are 819.40 CNY, with freight 877.24. E-commerce: consumption tax 877.24 / 0.85 × 15 % × 70 % = 108.36, VAT 877.24 / 0.85 × 13 % × 70 % = 93.92.
    // Trade: duty 8.77; (877.24 + 8.77) / 0.85 × 15 % = 156.35; (886.01 + 156.35) × 13 % = 135.51. Articles: 819.40 × 50 % = 409.70.
    [Fact]
    public void Evaluate_ParcelOfTheReadme_CostsWhatItCostsByHand()
    {
        ClearanceReport report = new ClearanceEvaluator(ClearanceRules.BuiltIn()).Evaluate(Parcel.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "docs", "samples", "parcels", "four-ways.json"))), new DateOnly(2026, 11, 23));

        Assert.Equal(
            ["cn.cbec 108.36 CNY 93.92 CNY 202.28 CNY", "cn.trade 8.77 CNY 156.35 CNY 135.51 CNY 300.63 CNY", "cn.express 409.70 CNY 409.70 CNY", "cn.post 409.70 CNY 409.70 CNY"],
            report.Options.Select(static o => $"{o.Procedure.Id} {string.Join(' ', o.Charges.Select(static c => c.Amount))} {o.Total}"));
    }

    [Fact]
    public void Readme_FourWays_ShowWhatTheSamplePrints() =>
        Assert.Contains(Repository.Read("docs/samples/four-ways.expected.txt"), Repository.Read("README.md"), StringComparison.Ordinal);

    [Theory]
    [InlineData("cn.cbec", "202.28 CNY")]
    [InlineData("cn.trade", "300.63 CNY")]
    [InlineData("cn.express", "409.70 CNY")]
    [InlineData("cn.post", "409.70 CNY")]
    public void WebSample_FourWays_AnswersTheSameTotals(string procedure, string total) =>
        Assert.Matches($"\"procedure\":\"{System.Text.RegularExpressions.Regex.Escape(procedure)}\"[^}}]*\"total\":\"{total}\"", Repository.Read("docs/samples/web/expected.txt"));
}
