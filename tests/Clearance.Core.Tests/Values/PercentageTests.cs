using Clearance.Core.Tests.Support;
using Clearance.Values;
using FsCheck.Xunit;

namespace Clearance.Core.Tests.Values;

public sealed class PercentageTests
{
    [Fact]
    public void Default_IsZero() => Assert.Equal("0%", default(Percentage).ToString());

    [Fact]
    public void FromPercent_Thirteen_IsTheFraction() => Assert.Equal(0.13m, Percentage.FromPercent(13m).Fraction);

    [Theory]
    [InlineData("-0.0001")]
    [InlineData("1000.0001")]
    [InlineData("0.00001")]
    public void FromPercent_OutOfRange_IsArgumentException(string percent) => Assert.Throws<ArgumentOutOfRangeException>(
        () => Percentage.FromPercent(decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Equality_IsNumeric() => Contract.Equality<Percentage>(
        [Percentage.Parse("13%"), Percentage.Parse("13.0%"), Percentage.FromPercent(13.00m)], [Percentage.Parse("13.0001%")], [default, Percentage.FromPercent(0m)]);

    [Property]
    public void FromPercent_AllowedSteps_AreExact(uint steps)
    {
        decimal percent = steps % 10_000_001 / 10_000m;

        Assert.Equal(percent, Percentage.FromPercent(percent).Fraction * 100m);
        Assert.Equal(Percentage.FromPercent(percent), Percentage.Parse(Percentage.FromPercent(percent).ToString()));
    }
}
