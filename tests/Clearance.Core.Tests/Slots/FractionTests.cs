using Clearance.Slots;

namespace Clearance.Core.Tests.Slots;

/// <summary>Decimals become exact fractions over powers of ten.</summary>
public class FractionTests
{
    // What has zeros to lose fits, however many digits its kind mostly has; so does what has none and is short.
    [Theory]
    [InlineData("922337203685477580.7000", 0, 3, 9223372036854775807, 10)]
    [InlineData("12.5", 0, 2, 1250, 100)]
    [InlineData("12.500", 0, 2, 1250, 100)]
    [InlineData("12.500", 0, 0, 125, 10)]
    [InlineData("250", 3, 3, 250, 1000)]
    [InlineData("0.5", 3, 3, 5, 10_000)]
    [InlineData("-3", 0, 2, -300, 100)]
    [InlineData("99999999999", 0, 2, 99_999_999_999, 1)]
    [InlineData("0.00", 0, 0, 0, 1)]
    public void TryFrom_Decimal_IsTheSameNumber(string value, int shift, int digits, long numerator, long denominator)
    {
        decimal number = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);

        Assert.True(Fraction.TryFrom(number, shift, digits, out Fraction fraction));

        Assert.Equal(new Fraction(numerator, denominator), fraction);
    }

    [Theory]
    [InlineData("79228162514264337593543950335")]
    [InlineData("0.0000000000000000001")]
    public void TryFrom_DecimalBeyond64Bits_IsRefused(string value) =>
        Assert.False(Fraction.TryFrom(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), out _));

    // What is cut off must be nothing.
    [Theory]
    [InlineData("12.5", 2, 1250)]
    [InlineData("-12.500", 1, -125)]
    [InlineData("1200", -2, 12)]
    [InlineData("0.000000000", 2, 0)]
    [InlineData("2147483647", 9, 2_147_483_647_000_000_000)]
    public void TryOver_UsualDecimal_IsSoManyParts(string value, int digits, long numerator)
    {
        Assert.True(Fraction.TryOver(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), digits, out long parts));

        Assert.Equal(numerator, parts);
    }

    [Theory]
    [InlineData("12.55", 1)]
    [InlineData("1250", -2)]
    [InlineData("2147483648", 2)]
    [InlineData("4294967296", 2)]
    [InlineData("18446744073709551616", 2)]
    [InlineData("18446744073709551616.0", 0)]
    [InlineData("1", 10)]
    public void TryOver_MoreDigitsOrLonger_IsRefused(string value, int digits) =>
        Assert.False(Fraction.TryOver(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), digits, out _));
}
