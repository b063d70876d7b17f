using Clearance.Formulas;
using Clearance.Outlook;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Clearance.Core.Tests.Outlook;

/// <summary>Laws of distributions, each against its definition written out day by day.</summary>
public class DayDistributionProperties
{
    private static readonly IEnumerable<int> s_days = Enumerable.Range(0, DayDistribution.MostDays + 1);

    private static Arbitrary<DayDistribution> Any => OutlookArbitraries.Distributions.ToArbitrary();

    private static Arbitrary<BigRational> Chances => (from below in Gen.Choose(1, 1_000) from above in Gen.Choose(0, below) select new BigRational(above, below)).ToArbitrary();

    [Property(MaxTest = 200)]
    public Property Total_AnyDistribution_IsExactlyOne() => Prop.ForAll(Any, days =>
        Assert.Equal(BigRational.One, Sum(s_days, days.ExactProbability)));

    [Property(MaxTest = 200)]
    public Property FromQuantiles_AnyQuantiles_AreItsQuantiles() => Prop.ForAll(OutlookArbitraries.Quantiles.ToArbitrary(), quantiles =>
    {
        var days = DayDistribution.FromQuantiles(quantiles);
        Assert.Equal(quantiles, days.Quantiles);
        Assert.True(days.ExactWithin(quantiles.P10 - 1) < new BigRational(1, 10) && days.ExactWithin(quantiles.P10) >= new BigRational(1, 10));
        Assert.True(days.ExactWithin(quantiles.P50 - 1) < new BigRational(1, 2) && days.ExactWithin(quantiles.P50) >= new BigRational(1, 2));
        Assert.True(days.ExactWithin(quantiles.P90 - 1) < new BigRational(9, 10) && days.ExactWithin(quantiles.P90) >= new BigRational(9, 10));
    });

    [Property(MaxTest = 60)]
    public Property Then_AnyTwo_IsTheSumOverAllPairs() => Prop.ForAll(Any, Any, (left, right) =>
    {
        var pairs = new BigRational[DayDistribution.MostDays + 1];
        for (int i = left.First; i <= left.Last; i++)
        {
            for (int j = right.First; j <= right.Last; j++)
            {
                pairs[i + j] += left.ExactProbability(i) * right.ExactProbability(j);
            }
        }

        DayDistribution sum = left.Then(right);
        Assert.All(s_days, day => Assert.Equal(pairs[day], sum.ExactProbability(day)));
        Assert.Equal(left.ExactMean + right.ExactMean, sum.ExactMean);
        Assert.Equal(sum, right.Then(left));
    });

    [Property(MaxTest = 100)]
    public Property Mix_AnyTwo_WeighsEveryDay() => Prop.ForAll(Any, Any, Chances, (first, second, chance) =>
    {
        var mixed = DayDistribution.Mix(chance, first, second);
        Assert.All(s_days, day => Assert.Equal((chance * first.ExactProbability(day)) + ((BigRational.One - chance) * second.ExactProbability(day)), mixed.ExactProbability(day)));
        Assert.Equal(mixed, DayDistribution.Mix(BigRational.One - chance, second, first));
    });

    [Property(MaxTest = 100)]
    public Property Mix_AnyQuantile_LiesBetweenTheParts() => Prop.ForAll(Any, Any, Chances, (first, second, chance) =>
    {
        var mixed = DayDistribution.Mix(chance, first, second);
        Assert.All(Enumerable.Range(1, 100), percent =>
        {
            (int left, int right) = (first.Quantile(percent / 100m), second.Quantile(percent / 100m));
            Assert.InRange(mixed.Quantile(percent / 100m), Math.Min(left, right), Math.Max(left, right));
        });
    });

    [Property(MaxTest = 100)]
    public Property Quantile_AnyShare_IsTheFirstDayWithIn() => Prop.ForAll(Any, Chances, (days, chance) =>
    {
        if (chance.Sign > 0)
        {
            Assert.Equal(s_days.First(day => Sum(s_days.Where(d => d <= day), days.ExactProbability) >= chance), days.ExactQuantile(chance));
        }
    });

    [Property(MaxTest = 100)]
    public Property Mean_AnyDistribution_IsTheWeightedSum() => Prop.ForAll(Any, days =>
        Assert.Equal(Sum(s_days, day => days.ExactProbability(day) * new BigRational(day, 1)), days.ExactMean));

    private static BigRational Sum(IEnumerable<int> days, Func<int, BigRational> of) => days.Aggregate(BigRational.Zero, (sum, day) => sum + of(day));
}
