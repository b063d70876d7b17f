using Clearance.Slots;
using Clearance.Slots.Compiled;

namespace Clearance.Core.Tests.Slots.Compiled;

/// <summary>Which denominator and length nearly all numbers of a slot have.</summary>
public class ScaleTallyTests
{
    [Theory]
    [InlineData(32, 100, 20)]
    [InlineData(128, 10_000, 27)]
    public void Fitting_TwoInAHundredWithMoreDigits_AreLeftOutOrNot(int oneIn, long denominator, int bits)
    {
        var tally = new ScaleTally();
        for (int i = 0; i < 100; i++)
        {
            tally.Add(new Column<long> { Denominator = i < 98 ? 100 : 10_000, Bits = 20 });
        }

        Column<long> fitting = tally.Fitting(oneIn);

        Assert.Equal(denominator, fitting.Denominator);
        Assert.InRange(fitting.Bits, bits, bits + 1);
    }

    /// <summary>A rate of 13 % stands in thousandths, however few digits it was given with.</summary>
    [Fact]
    public void Fitting_FewerDigitsThanTheNumbersStandWith_HasThoseDigits()
    {
        var tally = new ScaleTally();
        tally.Add(new Column<long> { Denominator = 100, Bits = 4 });

        Assert.Equal(100, tally.Fitting(32).Denominator);
        Assert.Equal(1_000, tally.Fitting(32, leastDigits: 3).Denominator);
        Assert.True(tally.Fitting(32, leastDigits: 3).Bits >= 8);
    }

    [Fact]
    public void Fitting_NothingSeen_IsOfNoFewerDigits() => Assert.Equal(1_000, new ScaleTally().Fitting(32, leastDigits: 3).Denominator);
}
