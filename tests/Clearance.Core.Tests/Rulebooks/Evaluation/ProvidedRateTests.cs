using System.Buffers;
using System.Text;
using Clearance.Core.Tests.Rulebooks.Compiling;
using Clearance.Duties;
using Clearance.Parcels;
using Clearance.Rulebooks;
using Clearance.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Clearance.Core.Tests.Rulebooks.Evaluation;

/// <summary>Rates of a provider in an evaluation.</summary>
public sealed class ProvidedRateTests
{
    private static readonly DateOnly s_day = new(2026, 11, 23);
    private static readonly Currency s_yen = Currency.Parse("JPY");
    private static readonly Currency s_home = Currency.Parse("NZD");
    private static readonly Currency s_euro = Currency.Parse("EUR");

    private static readonly Rulebook s_book = Book("");

    private static readonly Parcel s_parcel = Parcel.Parse(
        """{ "from": "JP", "to": "NZ", "channel": "post", "items": [ { "category": "toys", "quantity": 1, "unitPrice": "12345 JPY" } ] }"""u8);

    [Theory]
    [InlineData("0.0113", "1")]
    [InlineData("1.7518", "129.62")]
    [InlineData("1", "88.6")]
    public void Evaluate_RateOfAProvider_GivesWhatTheSameRateOfTheParcelGives(string numerator, string denominator)
    {
        (decimal above, decimal below) = (Number(numerator), Number(denominator));
        ClearanceReport provided = Evaluate(s_book, new Answer(new ExchangeRate(s_yen, s_home, above, below, s_day, "bank")));

        // Where the quotient has no end only the inverse can be stated.
        StatedRate stated = below == 1m ? new StatedRate(s_yen, new Money(above, s_home)) : new StatedRate(s_home, new Money(below, s_yen));
        if (above != 1m && below != 1m)
        {
            Assert.Equal(OptionStatus.Open, provided["nz.post"].Status);
            Assert.Equal(new Money(decimal.Round(12_345m * above / below * 0.1m, 2, MidpointRounding.AwayFromZero), s_home), provided["nz.post"].Total);
            return;
        }

        ClearanceReport own = new ClearanceEvaluator(s_book).Evaluate(s_parcel with { ExchangeRates = [stated] }, s_day);
        Assert.Equal(Options(own), Options(provided));
        Assert.Equal(own["nz.post"].Total, provided["nz.post"].Total);
        Assert.NotNull(own["nz.post"].Total);
        Assert.Equal(Steps(own), Steps(provided));
    }

    [Fact]
    public void Evaluate_RateOfTheParcel_WinsAndTheProviderIsNotAsked()
    {
        var provider = new Answer(new ExchangeRate(s_yen, s_home, 2m, 1m, s_day, "bank"));
        ClearanceReport report = new ClearanceEvaluator(Rules(s_book, provider)).Evaluate(s_parcel with { ExchangeRates = [new StatedRate(s_yen, new Money(0.0113m, s_home))] }, s_day);
        Assert.Equal(0, provider.Asked);
        Assert.Equal(new ExchangeRate(s_yen, s_home, 0.0113m, 1m, s_day, "parcel"), Assert.Single(report.RatesUsed));
    }

    [Fact]
    public void Evaluate_ProviderWithoutAnAnswer_LeavesTheFactMissing()
    {
        ClearanceReport report = Evaluate(s_book, new DatedExchangeRates([]));
        Assert.Equal(OptionStatus.NeedsInformation, report["nz.post"].Status);
        Assert.Equal(["exchangeRates.JPY"], report["nz.post"].Missing);
        Assert.Empty(report.RatesUsed);
    }

    [Fact]
    public void Evaluate_ProviderThatChanges_IsAskedOnceAndStandsInTheReport()
    {
        var provider = new Answer(new ExchangeRate(s_yen, s_home, 1.7518m, 129.62m, new DateOnly(2026, 11, 20), "bank"));
        ClearanceReport report = Evaluate(s_book, provider);
        string before = Json(report) + Steps(report);
        Assert.Equal(1, provider.Asked);
        Assert.Contains("\"from\": \"JPY\",\n      \"to\": \"NZD\",\n      \"rate\": \"1.7518/129.62\",\n      \"on\": \"2026-11-20\",\n      \"source\": \"bank\"", before.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        provider.Rate = new ExchangeRate(s_yen, s_home, 2m, 1m, s_day, "bank");
        Assert.Equal(before, Json(report) + Steps(report));
    }

    [Fact]
    public void Evaluate_CrossOfPublishedRates_IsExact()
    {
        var rates = new DatedExchangeRates([new(s_euro, s_yen, 129.62m, 1m, s_day, "bank"), new(s_euro, s_home, 1.6764m, 1m, s_day, "bank")], s_euro);

        // 12,345 yen are 159.660... dollars, a tenth of which is due.
        Assert.Equal(new Money(15.97m, s_home), Evaluate(s_book, rates)["nz.post"].Total);
    }

    [Theory]
    [InlineData("default", "answered true without a rate")]
    [InlineData("pair", "answered with one from EUR to NZD")]
    [InlineData("inverse", "answered with one from NZD to JPY")]
    [InlineData("later", "answered with one published later, on 2026-11-24")]
    [InlineData("over", "answered with one that held until 2026-11-22")]
    [InlineData("parcel", "answered with the source 'parcel', which means the parcel itself")]
    public void Evaluate_NonsenseOfAProvider_NamesItAndThePair(string kind, string words)
    {
        ExchangeRate rate = kind switch
        {
            "pair" => new ExchangeRate(s_euro, s_home, 1m, 1m, s_day, "bank"),
            "inverse" => new ExchangeRate(s_home, s_yen, 1m, 1m, s_day, "bank"),
            "later" => new ExchangeRate(s_yen, s_home, 1m, 1m, s_day.AddDays(1), "bank"),
            "over" => new ExchangeRate(s_yen, s_home, 1m, 1m, s_day.AddDays(-9), "bank") { Until = s_day.AddDays(-1) },
            "parcel" => new ExchangeRate(s_yen, s_home, 1m, 1m, s_day, "parcel"),
            _ => default,
        };
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => Evaluate(s_book, new Answer(rate)));
        Assert.StartsWith($"{typeof(Answer)} was asked for the rate from JPY to NZD on 2026-11-23 and {words}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_ProviderThatThrows_IsNotCaught() => Assert.Throws<TimeoutException>(static () => Evaluate(s_book, new Faulty()));

    [Theory]
    [InlineData("third wednesday of previous-month", "2026-10-20", "2026-10-20")]
    [InlineData("third wednesday of previous-month", "2026-10-21", "2026-10-21")]
    [InlineData("third wednesday of previous-month", "2026-10-22", null)]
    [InlineData("day-before", "2026-11-22", "2026-11-22")]
    [InlineData("day-before", "2026-11-23", null)]
    public void Evaluate_RateDate_IsTheDayAskedFor(string take, string published, string? expected)
    {
        Rulebook book = Book($$""", "rateDate": [ { "take": "{{take}}", "source": "act" } ]""");
        DateOnly day = DateOnly.Parse(published, System.Globalization.CultureInfo.InvariantCulture);
        ClearanceReport report = Evaluate(book, new DatedExchangeRates([new(s_yen, s_home, 0.0113m, 1m, day, "bank")]));
        Assert.Equal(expected is null ? OptionStatus.NeedsInformation : OptionStatus.Open, report["nz.post"].Status);
        Assert.Equal(expected, report.RatesUsed.Select(static r => FormattableString.Invariant($"{r.Published:yyyy-MM-dd}")).SingleOrDefault());
    }

    [Theory]
    [InlineData("act", false, false)]
    [InlineData("recalled", false, true)]
    [InlineData("recalled", true, false)]
    public void Evaluate_RateDateThatNobodyConfirms_IsWarnedOfWhereItCounted(string source, bool isStated, bool isWarned)
    {
        Rulebook book = Book($$""", "rateDate": [ { "take": "day-before", "source": "{{source}}" } ]""");
        var rates = new DatedExchangeRates([new(s_yen, s_home, 0.0113m, 1m, s_day.AddDays(-2), "bank")]);
        Parcel parcel = isStated ? s_parcel with { ExchangeRates = [new StatedRate(s_yen, new Money(0.0113m, s_home))] } : s_parcel;
        ClearanceReport report = new ClearanceEvaluator(Rules(book, rates)).Evaluate(parcel, s_day);
        Assert.Equal(isWarned ? ["rate-date-unconfirmed"] : [], report.Warnings.Select(static w => w.Code));
        Assert.Equal(Clearance.Law.EvidenceGrade.Secondary, report.Evidence);
        Assert.True(!isWarned || report.Warnings[0].Text.In("en").Contains("in force on 2026-11-22", StringComparison.Ordinal));
    }

    [Fact]
    public void AddClearanceRules_RatesOfTheHost_AreUsed()
    {
        var rates = new DatedExchangeRates([new(s_yen, Currency.Parse("CNY"), 0.0482m, 1m, new DateOnly(2026, 1, 1), "bank")]);
        using ServiceProvider before = new ServiceCollection().AddSingleton<IExchangeRates>(rates).AddClearanceRules().BuildServiceProvider();
        using ServiceProvider after = new ServiceCollection().AddClearanceRules(r => r.With(s_book)).AddSingleton<IExchangeRates>(rates).BuildServiceProvider();
        using ServiceProvider without = new ServiceCollection().AddClearanceRules().BuildServiceProvider();
        using ServiceProvider changed = new ServiceCollection().AddSingleton<IExchangeRates>(rates).AddClearanceRules(static r => r with { ExchangeRates = null }).BuildServiceProvider();

        Assert.Same(rates, before.GetRequiredService<ClearanceRules>().ExchangeRates);
        Assert.Same(rates, after.GetRequiredService<ClearanceRules>().ExchangeRates);
        Assert.Null(without.GetRequiredService<ClearanceRules>().ExchangeRates);
        Assert.Null(changed.GetRequiredService<ClearanceRules>().ExchangeRates);
        Parcel toChina = s_parcel with { To = TerritoryCode.Parse("CN"), Purpose = Purpose.Personal };
        Assert.Equal("bank", Assert.Single(before.GetRequiredService<IClearanceEvaluator>().Evaluate(toChina, s_day).RatesUsed).Source);
    }

    // All procedures of an edition share a program; a parcel's channel still decides which facts are asked for.
    [Theory]
    [InlineData(Channel.Post, "JPY")]
    [InlineData(Channel.Express, "JPY EUR")]
    public void Evaluate_ProcedureOfAnotherChannel_AsksTheProviderForNothing(Channel channel, string asked)
    {
        Rulebook book = new TinyBook()
            .With("procedures/nz.courier.json", """
                {
                  "id": "nz.courier", "mode": "active", "channels": ["express"], "customsValue": "value",
                  "charges": [ { "id": "fee", "kind": "handling", "per": "parcel", "amount": "3 EUR", "rounding": "halfUp 0.01", "source": "act" } ]
                }
                """)
            .WithRules("""
                "channels": ["post"], "customsValue": "value",
                "charges": [ { "id": "tax", "kind": "vat", "per": "parcel", "base": "value", "rate": "10 %", "rounding": "halfUp 0.01", "source": "act" } ]
                """)
            .Load();
        var rates = new Silent();

        new ClearanceEvaluator(Rules(book, rates)).Evaluate(s_parcel with { Channel = channel }, s_day);

        Assert.Equal(asked.Split(' ').Order(StringComparer.Ordinal), rates.Asked.Select(static c => c.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private static Rulebook Book(string more) => new TinyBook()
        .With("rulebook.json", $$"""
            {
              "id": "nz", "version": "1", "currency": "NZD", "from": "2020-01-01",
              "sources": { "act": { "title": "Customs Act", "evidence": "secondary" }, "recalled": { "title": "Practice", "evidence": "unconfirmed" } }{{more}}
            }
            """)
        .WithRules("""
            "customsValue": "value",
            "charges": [ { "id": "tax", "kind": "vat", "per": "parcel", "base": "value", "rate": "10 %", "rounding": "halfUp 0.01", "source": "act" } ]
            """)
        .Load();

    private static ClearanceRules Rules(Rulebook book, IExchangeRates rates) => new ClearanceRules { ExchangeRates = rates }.With(book);

    private static ClearanceReport Evaluate(Rulebook book, IExchangeRates rates) => new ClearanceEvaluator(Rules(book, rates)).Evaluate(s_parcel, s_day);

    private static string Json(ClearanceReport report)
    {
        var written = new ArrayBufferWriter<byte>();
        report.WriteJson(written);
        return Encoding.UTF8.GetString(written.WrittenSpan);
    }

    private static string Options(ClearanceReport report) => Json(report)[Json(report).IndexOf("\"options\"", StringComparison.Ordinal)..];

    private static string Steps(ClearanceReport report) => string.Join('\n', report.Explain(report["nz.post"]).Steps.Select(static s => $"{s.Target} {s.Formula} {s.Exact} {s.Result}"));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private sealed class Answer(ExchangeRate rate) : IExchangeRates
    {
        public ExchangeRate Rate { get; set; } = rate;

        public int Asked { get; private set; }

        public bool TryGet(Currency from, Currency to, DateOnly on, out ExchangeRate rate)
        {
            Asked++;
            rate = Rate;
            return true;
        }
    }

    private sealed class Silent : IExchangeRates
    {
        public List<Currency> Asked { get; } = [];

        public bool TryGet(Currency from, Currency to, DateOnly on, out ExchangeRate rate)
        {
            Asked.Add(from);
            rate = default;
            return false;
        }
    }

    private sealed class Faulty : IExchangeRates
    {
        public bool TryGet(Currency from, Currency to, DateOnly on, out ExchangeRate rate) => throw new TimeoutException();
    }
}
