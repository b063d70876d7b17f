using System.Globalization;
using Clearance.Values;

namespace Clearance.Core.Tests.Values;

/// <summary>The parts of a decimal are those that the framework names.</summary>
public class DecimalPartsTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-0.0")]
    [InlineData("12.50")]
    [InlineData("-4294967296.5")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-7.9228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001")]
    public void Of_Decimal_AreThoseOfTheFramework(string value)
    {
        decimal number = decimal.Parse(value, CultureInfo.InvariantCulture);
        int[] bits = decimal.GetBits(number);

        var parts = DecimalParts.Of(number);

        Assert.Equal((bits[3], unchecked((uint)bits[2]), unchecked(((ulong)(uint)bits[1] << 32) | (uint)bits[0])), (parts.Flags, parts.High, parts.Low));
        Assert.Equal(number.Scale, parts.Scale);
        Assert.Equal(decimal.IsNegative(number), parts.IsNegative);
        Assert.Equal(bits, decimal.GetBits(DecimalParts.Join(parts.Whole, parts.IsNegative, parts.Scale)));
    }
}
