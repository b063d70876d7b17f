using System.Numerics;
using Clearance.Core.Tests.Support;
using Clearance.Values;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Clearance.Core.Tests.Values;

public sealed class MoneyTests
{
    private static readonly Currency Yuan = Currency.Parse("CNY");

    // XXX is the code that ISO 4217 has for no currency, which is the default.
    [Fact]
    public void Default_IsNothingOfNoCurrency()
    {
        Assert.Equal("0 XXX", default(Money).ToString());
        Assert.Equal(new Money(0m, "XXX"), default);
    }

    [Fact]
    public void Equality_IsThatOfCurrencyAndValue() => Contract.Equality<Money>(
        [new(12.5m, "CNY"), new(12.50m, "CNY"), new(12.5m, Yuan)], [new(12.5m, "EUR")], [new(12.51m, "CNY")], [default, Money.Zero(default)]);

    [Fact]
    public void Order_IsThatOfTheAmount() => Contract.Ordering<Money>(new(-1m, "CNY"), new(0m, "CNY"), new(0.01m, "CNY"), new(10m, "CNY"));

    [Fact]
    public void Operators_OneCurrency_AreExact()
    {
        Money left = new(0.1m, Yuan);
        Money right = new(0.25m, Yuan);

        Assert.Equal("0.35 CNY", (left + right).ToString());
        Assert.Equal("-0.15 CNY", (left - right).ToString());
        Assert.Equal("-0.1 CNY", (-left).ToString());
        Assert.Equal("0.013 CNY", (left * 0.13m).ToString());
        Assert.Equal("0.013 CNY", (0.13m * left).ToString());
        Assert.True(left < right && left <= right && right > left && right >= left);
        Assert.False(left > right || left >= right || right < left || right <= left);
    }

    [Fact]
    public void Operators_TwoCurrencies_ThrowAndNameBoth()
    {
        Money yuan = new(1m, Yuan);
        Money yen = new(1m, "JPY");
        Action[] mixed = [() => _ = yuan + yen, () => _ = yuan - yen, () => _ = yuan < yen, () => _ = yuan > yen, () => _ = yuan <= yen, () => _ = yuan >= yen, () => yuan.CompareTo(yen)];

        Assert.All(mixed, static operation =>
        {
            InvalidOperationException error = Assert.Throws<InvalidOperationException>(operation);
            Assert.Contains("CNY", error.Message, StringComparison.Ordinal);
            Assert.Contains("JPY", error.Message, StringComparison.Ordinal);
        });
        Assert.NotEqual(yuan, yen);
    }

    [Fact]
    public void Operators_BeyondDecimal_AreOverflow()
    {
        Money most = new(decimal.MaxValue, Yuan);

        Assert.Throws<OverflowException>(() => most + new Money(1m, Yuan));
        Assert.Throws<OverflowException>(() => -most - new Money(1m, Yuan));
        Assert.Throws<OverflowException>(() => most * 2m);
    }

    [Fact]
    public void Operators_WouldLoseDigits_AreOverflowAndNotRounding()
    {
        Assert.Throws<OverflowException>(() => new Money(decimal.MaxValue, Yuan) + new Money(0.1m, Yuan));
        Assert.Throws<OverflowException>(() => new Money(0.0000000000000000000000000001m, Yuan) * 0.1m);
        Assert.Throws<OverflowException>(() => new Money(1.0000000000001m, Yuan) * 1.0000000000000001m);
    }

    [Fact]
    public void Operators_LongScalesOfShortValues_StayExact()
    {
        Money one = new(1.0000000000000000000000000000m, Yuan);

        Assert.Equal(10m * 1_000_000_000_000m, (one * 10_000_000_000_000m).Amount);
        Assert.Equal(1_000_000_000_001m, (one + new Money(1_000_000_000_000m, Yuan)).Amount);
        Assert.Equal(0m, (Money.Zero(Yuan) * 0.0000000000000000000000000001m).Amount);
    }

    [Fact]
    public void Constructor_UnknownCurrency_NamesTheNearest()
    {
        FormatException error = Assert.Throws<FormatException>(static () => new Money(1m, "CNX"));

        Assert.Contains("CNY", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_UnknownCurrency_NamesTheNearest()
    {
        FormatException error = Assert.Throws<FormatException>(static () => Money.Parse("5 JPX"));

        Assert.Contains("'JPX' is no currency", error.Message, StringComparison.Ordinal);
        Assert.Contains("JPY", error.Message, StringComparison.Ordinal);
    }

    [Property(MaxTest = 2000)]
    public Property SumAndProduct_AnyDecimals_AreExactOrOverflow() => Prop.ForAll(Decimals().Two().ToArbitrary(), static pair =>
    {
        (decimal left, decimal right) = pair;
        Check(Scaled(left) + Scaled(right), 28, () => (new Money(left, Yuan) + new Money(right, Yuan)).Amount);
        Check(Scaled(left) - Scaled(right), 28, () => (new Money(left, Yuan) - new Money(right, Yuan)).Amount);
        Check(Scaled(left) * Scaled(right), 56, () => (new Money(left, Yuan) * right).Amount);
    });

    private static void Check(BigInteger expected, int scale, Func<decimal> operation)
    {
        if (Fits(expected, scale))
        {
            Assert.Equal(expected, Scaled(operation()) * BigInteger.Pow(10, scale - 28));
        }
        else
        {
            Assert.Throws<OverflowException>(() => operation());
        }
    }

    /// <summary>A decimal is a mantissa below 2^96 over a power of ten from 0 to 28.</summary>
    private static bool Fits(BigInteger value, int scale) => Enumerable.Range(0, 29).Any(digits =>
    {
        BigInteger unit = BigInteger.Pow(10, scale - digits);
        return value % unit == 0 && BigInteger.Abs(value / unit) < BigInteger.One << 96;
    });

    /// <summary>The value times 10^28, read from the digits that decimal prints.</summary>
    private static BigInteger Scaled(decimal value)
    {
        string[] parts = value.ToString(System.Globalization.CultureInfo.InvariantCulture).Split('.');
        string fraction = parts.Length > 1 ? parts[1] : "";
        return BigInteger.Parse(parts[0] + fraction.PadRight(28, '0'), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static Gen<decimal> Decimals() =>
        from high in Gen.OneOf(Gen.Constant(0), Gen.Constant(0), ArbMap.Default.GeneratorFor<int>(), Gen.Choose(int.MinValue, int.MaxValue))
        from middle in Gen.OneOf(Gen.Constant(0), Gen.Choose(int.MinValue, int.MaxValue))
        from low in Gen.OneOf(Gen.Choose(0, 20), Gen.Choose(int.MinValue, int.MaxValue))
        from scale in Gen.Choose(0, 28)
        from negative in ArbMap.Default.GeneratorFor<bool>()
        select new decimal(low, middle, high, negative, (byte)scale);
}
