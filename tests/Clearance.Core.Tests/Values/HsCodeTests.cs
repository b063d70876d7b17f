using Clearance.Core.Tests.Support;
using Clearance.Values;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Clearance.Core.Tests.Values;

public sealed class HsCodeTests
{
    private static readonly Gen<string> Digits =
        from length in Gen.Choose(4, 12)
        from digits in Gen.Choose(0, 9).ArrayOf(length)
        select string.Concat(digits);

    [Fact]
    public void Default_IsEmpty()
    {
        Assert.True(default(HsCode).IsEmpty);
        Assert.Equal(0, default(HsCode).Length);
        Assert.Equal("", default(HsCode).ToString());
        Assert.False(HsCode.Parse("0000").IsEmpty);
    }

    [Fact]
    public void Equality_IsThatOfTheDigits() => Contract.Equality<HsCode>(
        [HsCode.Parse("330499"), HsCode.Parse("3304.99")], [HsCode.Parse("3304")], [HsCode.Parse("330400")], [HsCode.Parse("0000")], [HsCode.Parse("00000")], [default, HsCode.Parse("3304").Truncate(0)]);

    [Theory]
    [InlineData("3304", 0x3304_0000_0000_0004UL)]
    [InlineData("123456789012", 0x1234_5678_9012_000CUL)]
    public void Key_Digits_StandLeftAndTheLengthLast(string code, ulong key) => Assert.Equal(key, HsCode.Parse(code).Key);

    [Fact]
    public void Truncate_MoreThanThereAre_IsTheSame() => Assert.Equal(HsCode.Parse("330499"), HsCode.Parse("330499").Truncate(8));

    [Fact]
    public void Truncate_Negative_IsArgumentException() => Assert.Throws<ArgumentOutOfRangeException>(static () => HsCode.Parse("3304").Truncate(-1));

    [Theory]
    [InlineData("33", "33")]
    [InlineData("3", "3")]
    [InlineData("330499", "330499")]
    public void TryParsePrefix_ShortCodes_Read(string text, string shown)
    {
        Assert.True(HsCode.TryParsePrefix(text, out HsCode prefix));
        Assert.Equal(shown, prefix.ToString());
        Assert.False(HsCode.TryParsePrefix("", out _));
    }

    [Property(MaxTest = 500)]
    public Property StartsWith_AnyTwo_AgreesWithText() => Prop.ForAll(Digits.Two().ToArbitrary(), Gen.Choose(0, 12).ToArbitrary(), static (pair, length) =>
    {
        (string left, string right) = pair;
        string prefix = right[..Math.Min(length, right.Length)];
        string near = left[..Math.Min(length, left.Length)];
        HsCode code = HsCode.Parse(left);

        Assert.Equal(left.StartsWith(prefix, StringComparison.Ordinal), code.StartsWith(HsCode.Parse(right).Truncate(length)));
        Assert.True(code.StartsWith(code.Truncate(length)));
        Assert.Equal(near, code.Truncate(length).ToString());
        Assert.Equal(Math.Sign(string.CompareOrdinal(left, right)), HsCode.Parse(left).Key.CompareTo(HsCode.Parse(right).Key));
    });
}
