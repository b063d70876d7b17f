using System.Numerics;
using Clearance.Slots;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Clearance.Core.Tests.Slots;

public sealed class GcdTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(12, 18, 6)]
    [InlineData(long.MaxValue, long.MaxValue, long.MaxValue)]
    [InlineData(1L << 62, 1L << 61, 1L << 61)]
    [InlineData(long.MaxValue, 1L << 62, 1)]
    public void Gcd_KnownPairs_IsTheirGreatestDivisor(long left, long right, long expected)
    {
        Assert.Equal(expected, Int64Ops.Gcd(left, right));
        Assert.Equal(expected, Int64Ops.Gcd(right, left));
        Assert.Equal(expected, Int128Ops.Gcd(left, right));
    }

    // What has overflowed is thrown away; it must not hang or divide by nothing.
    [Theory]
    [InlineData(0, 7)]
    [InlineData(-3, 0)]
    [InlineData(long.MinValue, long.MinValue)]
    public void Gcd_NumberNotAboveZero_IsAboveZero(long left, long right) => Assert.True(Int64Ops.Gcd(left, right) > 0);

    [Property(MaxTest = 2000)]
    public Property Gcd_NumbersWithACommonFactor_IsThatOfBigIntegers() => Prop.ForAll(Pairs().ToArbitrary(), static pair =>
    {
        (long left, long right) = pair;
        var expected = BigInteger.GreatestCommonDivisor(left, right);

        Assert.Equal(expected, Int64Ops.Gcd(left, right));
        Assert.Equal(expected << 40, (BigInteger)Int128Ops.Gcd((Int128)left << 40, (Int128)right << 40));
    });

    private static Gen<(long Left, long Right)> Pairs() =>
        from common in Gen.Choose(1, 1_000_000)
        from left in Gen.Choose(1, int.MaxValue)
        from right in Gen.Choose(1, int.MaxValue)
        select ((long)common * left, (long)common * right);
}
