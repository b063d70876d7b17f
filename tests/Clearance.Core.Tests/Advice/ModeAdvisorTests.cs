using System.Text;
using Clearance.Advice;
using Clearance.Core.Tests.Properties;
using Clearance.Core.Tests.Support;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Core.Tests.Advice;

public sealed class ModeAdvisorTests
{
    private static readonly DateOnly s_on = new(2026, 11, 23);
    private static readonly Preferences s_none = new() { Cost = 0m, Speed = 0m, Certainty = 0m, Effort = 0m };

    [Fact]
    public void Advise_NothingPreferred_OrdersByTotalThenId()
    {
        Recommendation advice = Advise(s_none);
        Assert.Equal(["cn.cbec", "cn.trade", "cn.express", "cn.post"], advice.Options.Select(static o => o.Procedure));
        Assert.Equal([1, 2, 3, 4], advice.Options.Select(static o => o.Rank));
        Assert.All(advice.Options, static o => Assert.Null(o.Score));
    }

    // Papers are missing: odds of 3/97 · 4, 1/3 · 2, 1/9 · 2 and 1/9, so inspections of 11.0092, 40, 18.1818, 10 %; spreads 9, 20, 8, 12 days: half (x − 10) / 30, half (y − 8) / 12.
    [Fact]
    public void Advise_CertaintyAlone_ScoresAsWorkedByHand() => Assert.Equal(
        [("cn.cbec", 0.9415m), ("cn.express", 0.8636m), ("cn.post", 0.8333m), ("cn.trade", 0m)],
        Advise(s_none with { Certainty = 1m }).Options.Select(static o => (o.Procedure, o.Score!.Value)));

    [Fact]
    public void Advise_WorseInEveryFigure_IsMarkedDominated()
    {
        Recommendation advice = new ModeAdvisor().Advise(BuiltInBooks.Evaluator.Evaluate(Cream() with { Documents = null }, s_on), new Preferences());
        Assert.Equal("cn.cbec", Of(advice, "cn.post").DominatedBy);
        Assert.Null(Of(advice, "cn.express").DominatedBy);
        Assert.Null(Of(advice, "cn.cbec").DominatedBy);
    }

    // The platform's days: half within 6, nine in ten within 12.
    [Theory]
    [InlineData(12, LimitFit.Kept)]
    [InlineData(11, LimitFit.Likely)]
    [InlineData(6, LimitFit.Likely)]
    [InlineData(5, LimitFit.Broken)]
    [InlineData(-1, LimitFit.Broken)]
    public void Advise_ArriveBy_NeedsNineInTen(int days, LimitFit expected) =>
        Assert.Equal(expected, Of(Advise(new Preferences { ArriveBy = s_on.AddDays(days) }), "cn.cbec").Limits);

    [Theory]
    [InlineData("202.28 CNY", "cn.cbec")]
    [InlineData("202.27 CNY", null)]
    public void Advise_AtMost_IsNeverExceeded(string most, string? expected) =>
        Assert.Equal(expected, Advise(new Preferences { AtMost = Money.Parse(most) }).Recommended?.Procedure);

    [Fact]
    public void Advise_AtMostInAnotherCurrency_IsRefused() =>
        Assert.Throws<ArgumentException>(static () => Advise(new Preferences { AtMost = Money.Parse("1 EUR") }));

    [Theory]
    [InlineData("1.01")]
    [InlineData("-0.01")]
    public void Preferences_WeightOutOfRange_IsRefused(string weight) => Assert.Throws<ArgumentOutOfRangeException>(
        () => new Preferences { Cost = decimal.Parse(weight, System.Globalization.CultureInfo.InvariantCulture) });

    [Fact]
    public void Advise_FactsMissing_NamesThemAndNeverRecommendsThatOption()
    {
        Parcel parcel = Cream() with { Seller = new Seller { Schemes = null } };
        Recommendation advice = new ModeAdvisor().Advise(BuiltInBooks.Evaluator.Evaluate(parcel, s_on), new Preferences());
        Assert.Equal(OptionStatus.NeedsInformation, Of(advice, "cn.cbec").Status);
        Assert.NotEqual("cn.cbec", advice.Recommended?.Procedure);
        Assert.Equal(["seller.schemes"], advice.DecisiveFacts);
    }

    [Fact]
    public void Advise_MadeUpParcels_BetterInEveryPreferredFigureIsNeverRankedLower()
    {
        var random = new Random(7);
        ParcelMaker parcels = BuiltInBooks.ParcelsToChina(seed: 8);
        int compared = 0;
        for (int number = 0; number < 1_500; number++)
        {
            ClearanceReport report = BuiltInBooks.Evaluator.Evaluate((number % 3 == 0 ? Cream() : parcels.Next()) with { Channel = null }, s_on);
            var preferences = new Preferences { Cost = Weight(random), Speed = Weight(random), Certainty = Weight(random), Effort = Weight(random) };
            Recommendation advice = new ModeAdvisor().Advise(report, preferences);
            Assert.Equal(report.Options.Select(static o => o.Procedure.Id).Order(StringComparer.Ordinal), advice.Options.Select(static o => o.Procedure).Order(StringComparer.Ordinal));
            Assert.True(advice.Recommended is null || report[advice.Recommended.Procedure].Status == OptionStatus.Open);
            RankedOption[] open = [.. advice.Options.Where(static o => o.Figures is not null)];
            foreach ((RankedOption left, RankedOption right) in open.SelectMany(l => open.Select(r => (l, r))).Where(p => IsBetter(p.l.Figures!, p.r.Figures!, preferences)))
            {
                compared++;
                Assert.True(left.Rank < right.Rank, $"{left.Procedure} after {right.Procedure}");
            }
        }

        Assert.True(compared > 500, $"only {compared} pairs");
    }

    private static decimal Weight(Random random) => random.Next(0, 3) / 2m;

    private static bool IsBetter(OptionFigures left, OptionFigures right, Preferences preferences)
    {
        int[] signs =
        [
            preferences.Cost > 0m ? left.Total.CompareTo(right.Total) : 0,
            preferences.Speed > 0m ? left.Days!.Value.P50.CompareTo(right.Days!.Value.P50) : 0,
            preferences.Certainty > 0m ? left.Inspection!.Value.Fraction.CompareTo(right.Inspection!.Value.Fraction) : 0,
            preferences.Certainty > 0m ? left.Spread!.Value.CompareTo(right.Spread!.Value) : 0,
            preferences.Effort > 0m ? left.Effort.CompareTo(right.Effort) : 0,
        ];
        return signs.All(static s => s <= 0) && signs.Any(static s => s < 0);
    }

    private static Recommendation Advise(Preferences preferences) => new ModeAdvisor().Advise(BuiltInBooks.Evaluator.Evaluate(Cream(), s_on), preferences);

    private static RankedOption Of(Recommendation advice, string procedure) => advice.Options.Single(o => o.Procedure == procedure);

    private static Parcel Cream() => Parcel.Parse(Encoding.UTF8.GetBytes(Repository.Read("docs/samples/parcels/face-cream.json"))) with { Channel = null };
}
