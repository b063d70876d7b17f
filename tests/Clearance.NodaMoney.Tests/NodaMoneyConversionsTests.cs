using Clearance.Values;

namespace Clearance.NodaMoney.Tests;

public sealed class NodaMoneyConversionsTests
{
    [Theory]
    [InlineData("409.70 CNY")]
    [InlineData("8500 JPY")]
    [InlineData("-0.01 EUR")]
    public void ToNodaMoney_AmountOfTheCurrencysDigits_ComesBackEqual(string text)
    {
        var money = Money.Parse(text);
        Assert.Equal(money, money.ToNodaMoney().ToClearanceMoney());
    }

    [Theory]
    [InlineData("1.225 EUR")]
    [InlineData("0.5 JPY")]
    public void ToNodaMoney_MoreDigitsThanTheCurrencyHas_IsRefused(string text) =>
        Assert.Throws<ArgumentException>(() => Money.Parse(text).ToNodaMoney());
}
