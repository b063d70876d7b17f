using Clearance.Core.Tests.Support;
using Clearance.Duties;
using Clearance.Formulas;
using Clearance.Values;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Clearance.Core.Tests.Duties;

public sealed class DatedExchangeRatesTests
{
    private static readonly DateOnly s_day = new(2026, 3, 1);
    private static readonly Currency s_euro = Currency.Parse("EUR");
    private static readonly Currency s_yen = Currency.Parse("JPY");
    private static readonly Currency s_yuan = Currency.Parse("CNY");

    [Fact]
    public void TryGet_InverseOfAQuote_IsExact()
    {
        ExchangeRate rate = Ask(new DatedExchangeRates([Rate(s_euro, s_yen, 129.62m, 0)]), s_yen, s_euro, 3);
        Assert.Equal((1m, 129.62m, s_day), (rate.Numerator, rate.Denominator, rate.Published));
    }

    [Fact]
    public void TryGet_ThroughThePivot_IsTheQuotientOfTheOlderDay()
    {
        var rates = new DatedExchangeRates([Rate(s_euro, s_yen, 129.62m, 0), Rate(s_euro, s_yuan, 7.5518m, 1)], s_euro);
        ExchangeRate rate = Ask(rates, s_yen, s_yuan, 1);
        Assert.Equal(new ExchangeRate(s_yen, s_yuan, 7.5518m, 129.62m, s_day, "bank"), rate);
        Assert.False(rates.TryGet(s_yen, s_yuan, s_day, out _));
    }

    [Fact]
    public void TryGet_ThroughThePivot_HoldsWhileBothHold()
    {
        ExchangeRate yen = Rate(s_euro, s_yen, 129.62m, 0) with { Until = s_day.AddDays(9) };
        ExchangeRate yuan = Rate(s_euro, s_yuan, 7.5518m, 0) with { Until = s_day.AddDays(4), };
        var rates = new DatedExchangeRates([yen, yuan], s_euro);
        Assert.Equal(s_day.AddDays(4), Ask(rates, s_yen, s_yuan, 4).Until);
        Assert.Equal(s_day.AddDays(4), Ask(rates, s_yuan, s_yen, 4).Until);
        Assert.False(rates.TryGet(s_yen, s_yuan, s_day.AddDays(5), out _));
    }

    [Fact]
    public void TryGet_SourcesThatDiffer_NamesBoth()
    {
        var rates = new DatedExchangeRates([new ExchangeRate(s_yen, s_euro, 0.006m, 1m, s_day, "one"), new ExchangeRate(s_euro, s_yuan, 8m, 1m, s_day, "two")], s_euro);
        ExchangeRate rate = Ask(rates, s_yen, s_yuan, 0);
        Assert.Equal(("one; two", 0.048m), (rate.Source, rate.Value));
    }

    [Fact]
    public void TryGet_NoPivot_DoesNotCross() =>
        Assert.False(new DatedExchangeRates([Rate(s_euro, s_yen, 130m, 0), Rate(s_euro, s_yuan, 8m, 0)]).TryGet(s_yen, s_yuan, s_day, out _));

    [Fact]
    public void TryGet_BothDirectionsQuoted_TakesTheLaterAndThenTheOneAsked()
    {
        var rates = new DatedExchangeRates([Rate(s_euro, s_yen, 125m, 0), Rate(s_yen, s_euro, 0.01m, 0), Rate(s_yen, s_euro, 0.02m, 5)]);
        Assert.Equal(125m, Ask(rates, s_euro, s_yen, 4).Value);
        Assert.Equal(50m, Ask(rates, s_euro, s_yen, 5).Value);
        Assert.Equal(0.01m, Ask(rates, s_yen, s_euro, 4).Value);
    }

    [Fact]
    public void TryGet_PeriodOver_TakesTheLastThatHolds()
    {
        var rates = new DatedExchangeRates([Rate(s_euro, s_yen, 1m, 0) with { Until = s_day.AddDays(30) }, Rate(s_euro, s_yen, 2m, 10) with { Until = s_day.AddDays(12) }]);
        Assert.Equal((1m, 2m, 1m), (Ask(rates, s_euro, s_yen, 9).Value, Ask(rates, s_euro, s_yen, 12).Value, Ask(rates, s_euro, s_yen, 13).Value));
        Assert.False(rates.TryGet(s_euro, s_yen, s_day.AddDays(31), out ExchangeRate none));
        Assert.Equal(default, none);
    }

    [Fact]
    public void TryGet_OlderThanTheMaximum_IsUnknown()
    {
        var rates = new DatedExchangeRates([Rate(s_euro, s_yen, 1m, 0)], maximumAge: 7);
        Assert.True(rates.TryGet(s_euro, s_yen, s_day.AddDays(7), out _));
        Assert.False(rates.TryGet(s_euro, s_yen, s_day.AddDays(8), out _));
        Assert.True(new DatedExchangeRates([Rate(s_euro, s_yen, 1m, 0)]).TryGet(s_euro, s_yen, DateOnly.MaxValue, out _));
    }

    [Fact]
    public void TryGet_CrossOfTooManyDigits_Throws()
    {
        var rates = new DatedExchangeRates([Rate(s_yen, s_euro, 1.234567890123m, 0), Rate(s_euro, s_yuan, 7.654321098765m, 0)], s_euro);
        Assert.Throws<OverflowException>(() => rates.TryGet(s_yen, s_yuan, s_day, out _));
    }

    [Fact]
    public void Constructor_FaultyRates_Throws()
    {
        Assert.Throws<ArgumentException>(static () => new DatedExchangeRates([Rate(s_euro, s_yen, 1m, 0), Rate(s_euro, s_yen, 2m, 0)]));
        Assert.Throws<ArgumentException>(static () => new DatedExchangeRates([default]));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new DatedExchangeRates([], maximumAge: -1));
        Assert.True(new DatedExchangeRates([Rate(s_euro, s_yen, 1m, 0), Rate(s_euro, s_yen, 1m, 0)]).TryGet(s_euro, s_yen, s_day, out _));
    }

    /// <summary>Against a model that looks at every rate: the last on or before, direct, inverse or crossed, as a fraction of whole numbers.</summary>
    [Property(MaxTest = 500)]
    public Property TryGet_AnyRates_AgreesWithLookingAtEach() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), static seed =>
    {
        var random = new Random(seed);
        Currency[] currencies = [s_euro, s_yen, s_yuan];
        ExchangeRate[] all =
        [
            .. Enumerable.Range(0, random.Next(12))
                .Select(_ => (Pair: random.Pick<(int, int)>((0, 1), (0, 2), (1, 0), (2, 1)), Day: random.Next(10), Value: random.Next(1, 999) / 100m, Length: random.Next(6)))
                .DistinctBy(static r => (r.Pair, r.Day))
                .Select(r => Rate(currencies[r.Pair.Item1], currencies[r.Pair.Item2], r.Value, r.Day) with { Until = r.Length == 0 ? null : s_day.AddDays(r.Day + r.Length) }),
        ];
        var rates = new DatedExchangeRates(all, s_euro);
        DateOnly on = s_day.AddDays(random.Next(-1, 12));
        foreach (Currency from in currencies)
        {
            foreach (Currency to in currencies.Where(c => c != from))
            {
                (BigRational Value, DateOnly Published)? expected = Slow(all, from, to, on) ?? (from == s_euro || to == s_euro ? null : Crossed(all, from, to, on));
                bool found = rates.TryGet(from, to, on, out ExchangeRate rate);
                if (found != expected.HasValue || (expected is { } known && (known.Published != rate.Published || known.Value != BigRational.FromDecimal(rate.Numerator) / BigRational.FromDecimal(rate.Denominator))))
                {
                    return false;
                }
            }
        }

        return true;
    });

    private static (BigRational Value, DateOnly Published)? Slow(ExchangeRate[] all, Currency from, Currency to, DateOnly on)
    {
        (BigRational Value, DateOnly Published)? best = null;
        foreach (ExchangeRate rate in all.Where(r => r.Published <= on && (r.Until is null || r.Until >= on)))
        {
            bool isDirect = rate.From == from && rate.To == to;
            bool isInverse = rate.From == to && rate.To == from;
            if (isDirect && (best is null || rate.Published >= best.Value.Published))
            {
                best = (BigRational.FromDecimal(rate.Numerator), rate.Published);
            }
            else if (isInverse && (best is null || rate.Published > best.Value.Published))
            {
                best = (BigRational.FromDecimal(1m) / BigRational.FromDecimal(rate.Numerator), rate.Published);
            }
        }

        return best;
    }

    private static (BigRational Value, DateOnly Published)? Crossed(ExchangeRate[] all, Currency from, Currency to, DateOnly on) =>
        Slow(all, from, s_euro, on) is { } first && Slow(all, s_euro, to, on) is { } second
            ? (first.Value * second.Value, first.Published < second.Published ? first.Published : second.Published)
            : null;

    private static ExchangeRate Rate(Currency from, Currency to, decimal value, int day) => new(from, to, value, 1m, s_day.AddDays(day), "bank");

    private static ExchangeRate Ask(DatedExchangeRates rates, Currency from, Currency to, int day) =>
        rates.TryGet(from, to, s_day.AddDays(day), out ExchangeRate rate) ? rate : throw new InvalidOperationException("No rate is known.");
}
