using Clearance.Core.Tests.Support;
using Clearance.Law;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Clearance.Core.Tests.Law;

public sealed class EffectivePeriodTests
{
    private static readonly DateOnly First = new(2024, 12, 1);

    [Fact]
    public void Default_IsAlways()
    {
        Assert.True(default(EffectivePeriod).Contains(DateOnly.MinValue));
        Assert.True(default(EffectivePeriod).Contains(DateOnly.MaxValue));
        Assert.Equal(new EffectivePeriod(null, null), default);
    }

    [Fact]
    public void Constructor_EndsBeforeItBegins_NamesBothDays()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(static () => new EffectivePeriod(First, First.AddDays(-1)));

        Assert.Contains("2024-11-30 is before 2024-12-01", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Contains_Ends_AreIncluded()
    {
        EffectivePeriod day = new(First, First);

        Assert.True(day.Contains(First));
        Assert.False(day.Contains(First.AddDays(-1)));
        Assert.False(day.Contains(First.AddDays(1)));
    }

    [Theory]
    [InlineData(1, null, "2024-12-01 …")]
    [InlineData(null, 1, "… 2024-12-01")]
    [InlineData(1, 2, "2024-12-01 … 2024-12-02")]
    [InlineData(null, null, "…")]
    public void ToString_Ends_ArePrinted(int? from, int? to, string text) => Assert.Equal(text, new EffectivePeriod(Day(from), Day(to)).ToString());

    [Fact]
    public void Equality_IsThatOfBothEnds() => Contract.Equality<EffectivePeriod>(
        [new(First, null), new(First, null)], [new(null, First)], [new(First, First)], [default]);

    [Property(MaxTest = 500)]
    public Property OverlapsAndIntersect_AnyTwo_AgreeWithTheirDays() => Prop.ForAll(Periods().Two().ToArbitrary(), static pair =>
    {
        (EffectivePeriod left, EffectivePeriod right) = pair;
        // Periods lie within days 1 to 12, so these days show open ends too.
        int[] common = [.. Enumerable.Range(0, 14).Where(day => left.Contains(Day(day)!.Value) && right.Contains(Day(day)!.Value))];
        EffectivePeriod? both = left.Intersect(right);

        Assert.Equal(common.Length > 0, left.Overlaps(right));
        Assert.Equal(common.Length > 0, both is not null);
        Assert.Equal(common, Enumerable.Range(0, 14).Where(day => both?.Contains(Day(day)!.Value) == true));
        Assert.Equal(both, right.Intersect(left));
    });

    private static DateOnly? Day(int? number) => number is { } days ? First.AddDays(days - 1) : null;

    private static Gen<EffectivePeriod> Periods() =>
        from one in Gen.Choose(1, 12)
        from other in Gen.Choose(1, 12)
        from openFrom in Gen.Choose(0, 3)
        from openTo in Gen.Choose(0, 3)
        select new EffectivePeriod(openFrom == 0 ? null : Day(Math.Min(one, other)), openTo == 0 ? null : Day(Math.Max(one, other)));
}
