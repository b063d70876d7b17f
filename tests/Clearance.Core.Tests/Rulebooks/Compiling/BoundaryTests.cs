using System.Globalization;
using Clearance.Parcels;
using Clearance.Rulebooks;
using Clearance.Values;

namespace Clearance.Core.Tests.Rulebooks.Compiling;

/// <summary>What is just allowed, and what is just beyond; hostile sizes must end in a refusal, never in a crash.</summary>
public class BoundaryTests
{
    /// <summary>What the main thread of a program has on the platform that gives least.</summary>
    private const int SmallStack = 1024 * 1024;

    [Theory]
    [InlineData("2147483648 NZD")]
    [InlineData("9223372036854775808 NZD")]
    public void Load_MoneyWhoseHighestBitIsSet_Loads(string money) => new TinyBook()
        .With("parameters.json", $$"""{ "limit": [ { "from": "2020-01-01", "value": "{{money}}", "source": "act" } ] }""")
        .WithRules("""
            "values": [ { "id": "isSmall", "is": "value <= limit", "source": "act" } ]
            """)
        .Load();

    [Fact]
    public void Load_FormulaOf4000Characters_Loads() => FormulaPlaces.Of("value", Sum(4_000)).Load();

    [Fact]
    public void Load_FormulaOf4001Characters_IsRefused() => new TinyBook()
        .WithRules($$"""
            "values": [ { "id": "v", "is": §"{{Sum(4_001)}}", "source": "act" } ]
            """)
        .MustRefuse("too-long", "4001 characters; at most 4000");

    [Fact]
    public void Load_BaseAndRateOf4000CharactersEach_Loads() => new TinyBook()
        .WithRules($$"""
            "charges": [ { "id": "fee", "kind": "levy", "per": "parcel", "base": "({{Sum(3_990)}}) * 1 NZD", "rate": "{{Sum(4_000)}}", "rounding": "exact", "source": "act" } ]
            """)
        .Load();

    [Fact]
    public void Load_99Parentheses_Loads() => FormulaPlaces.Of("value", Nested(99)).Load();

    [Fact]
    public void Load_100Parentheses_IsRefused() =>
        FormulaPlaces.Of("value", $"{new string('(', 100)}§1{new string(')', 100)}").MustRefuse("formula-too-large", "nested deeper than 100 levels: name parts of it as values");

    [Theory]
    [InlineData(2_000, "formula-too-large")]
    [InlineData(100_000, "too-long")]
    public void Load_ThousandsOfParentheses_IsRefused(int count, string code) => InSmallStack(() =>
        Assert.Equal(code, Assert.Single(Errors(FormulaPlaces.Of("value", new string('(', count)))).Code));

    [Theory]
    [InlineData(" + 1")]
    [InlineData(" * 1")]
    [InlineData(" = 1 or 1")]
    public void Load_ChainAsLongAsAFormula_LoadsOnASmallStack(string link) => InSmallStack(() =>
        FormulaPlaces.Of("value", "1" + string.Concat(Enumerable.Repeat(link, 3_900 / link.Length)) + (link.Contains('=', StringComparison.Ordinal) ? " = 1" : "")).Load());

    [Fact]
    public void Load_ThousandNots_LoadsOnASmallStack() => InSmallStack(() => FormulaPlaces.Of("eligibility", string.Concat(Enumerable.Repeat("not ", 990)) + "value > 1 NZD").Load());

    [Fact]
    public void Load_LongWrongChain_IsRefusedOnceOnASmallStack() => InSmallStack(() =>
        FormulaPlaces.Of("value", string.Concat(Enumerable.Repeat("1 + ", 900)) + "§vlaue").MustRefuse("unknown-name", "'vlaue'"));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Load_100NamesOfWhichEachReadsTheNext_Loads(bool isBackwards) => Chain(100, isBackwards).Load();

    [Theory]
    [InlineData(101, false, 1)]
    [InlineData(101, true, 1)]
    [InlineData(10_000, false, 99)]
    [InlineData(10_000, true, 1)]
    public void Load_LongerChainOfNames_IsRefused(int count, bool isBackwards, int refusals) => InSmallStack(() =>
    {
        ValueList<RulebookError> errors = Errors(Chain(count, isBackwards));

        Assert.Equal(refusals, errors.Count);
        Assert.All(errors, static error => Assert.Equal("formula-too-large", error.Code));
        Assert.All(errors, static error => Assert.Contains("a chain of more than 100 names", error.Message, StringComparison.Ordinal));
    });

    [Fact]
    public void Load_ConstantThatSquaresItselfAgainAndAgain_IsRefusedWhereItGrowsTooLong()
    {
        RulebookError error = Assert.Single(Errors(Squares("9999999999")));

        Assert.Equal("formula-too-large", error.Code);
        Assert.Contains("more than 1,000 digits", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_NumberThatSquaresItselfAgainAndAgain_Throws()
    {
        ClearanceEvaluator evaluator = new(Squares("units + 1").Load());

        Assert.Throws<OverflowException>(() => evaluator.Evaluate(Parcel.Parse("""{ "from": "JP", "to": "NZ", "items": [ { "quantity": 1, "unitPrice": "1 NZD" } ] }"""u8), new DateOnly(2026, 1, 1)));
    }

    [Theory]
    [InlineData(150)]
    [InlineData(10_000)]
    public void Load_ManyFaults_ListsAHundredAndSaysThatThereMayBeMore(int count)
    {
        IEnumerable<string> values = Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $$"""{ "id": "v{{i}}", "is": "v{{i}}x", "source": "act" }"""));

        ValueList<RulebookError> errors = Errors(new TinyBook().WithRules($"\"values\": [ {string.Join(", ", values)} ]"));

        Assert.Equal(101, errors.Count);
        Assert.All(errors.Take(100), static error => Assert.Equal("unknown-name", error.Code));
        Assert.Equal("more-errors", errors[100].Code);
    }

    [Theory]
    [InlineData("value", "if value > 0 then value else 0")]
    [InlineData("value", "max(0, value, 0) + 0 - 0")]
    [InlineData("value", "if units > 0 then 1 else 0")]
    [InlineData("value", "0 * value + 0 * 3 NZD")]
    [InlineData("value", "0 / value")]
    [InlineData("value", "value / value + 1")]
    [InlineData("item", "0")]
    [InlineData("rate", "0")]
    [InlineData("base", "0 * item.value")]
    [InlineData("eligibility", "0 = 0 and 0 <= value and 0 < units")]
    [InlineData("value", "standard * limit + 22 % * value")]
    [InlineData("eligibility", "not not (channel = 'post')")]
    [InlineData("eligibility", "'post' != channel")]
    [InlineData("eligibility", "priceIncludesTax = (units > 2)")]
    [InlineData("eligibility", "departure in near and 'identity' in documents and 'NZ-GST' in seller.schemes")]
    [InlineData("eligibility", "item.hs in {'3', '330499', '9999999999'}")]
    [InlineData("eligibility", "not has(tariff.rate) or not tariff.banned")]
    [InlineData("eligibility", "used('gifts.day') + units <= 3")]
    [InlineData("value", "if tariff.kind = 'luxury' then tier else 'high'")]
    [InlineData("value", "round(value, 0.05) + floor(value, 1 NZD)")]
    [InlineData("value", "value -5 NZD")]
    [InlineData("value", "5NZD*2")]
    [InlineData("item", "share(fee) + share(levy) + total(duty) * 0")]
    [InlineData("parcel", "fee + total(levy) + total(assessed(duty))")]
    [InlineData("group", "levy + sum(item.value) + total(fee)")]
    [InlineData("group", "if item.hs6 in {'330499'} then 1 NZD else 2 NZD")]
    [InlineData("relief", "any(item.value > 5 NZD) and assessed(duty) > 5 NZD")]
    [InlineData("exposure", "atStake + total(duty)")]
    public void Load_WhatTheLanguageAllows_Loads(string place, string formula) => FormulaPlaces.Of(place, formula).Load();

    [Fact]
    public void Load_MinimumOfHundredsOfNumbers_Loads() => FormulaPlaces.Of("value", $"min({string.Join(", ", Enumerable.Range(1, 300))})").Load();

    [Fact]
    public void Load_VersionsThatMeetDayToDay_Loads() => new TinyBook()
        .With("parameters.json", """{ "limit": [ { "from": "2020-01-01", "to": "2021-12-31", "value": "5 NZD", "source": "act" }, { "from": "2022-01-01", "value": "22/78", "source": "act" } ] }""")
        .With("tables.json", """{ "tariff": { "keys": ["item.hs"], "columns": { "rate": "percent" } } }""")
        .With("tables/tariff.csv", "item.hs,rate,validFrom,validTo,source\n33,1%,2020-01-01,2021-12-31,act\n33,2%,2022-01-01,2022-01-01,act\n33,3%,2022-01-02,,act\n")
        .WithRules("""
            "values": [
              { "id": "v", "to": "2021-12-31", "is": "limit", "source": "act" },
              { "id": "v", "from": "2022-01-01", "is": "limit * 1 NZD", "source": "act" }
            ],
            "charges": [
              { "id": "duty", "to": "2020-12-31", "kind": "duty", "per": "item", "base": "item.value", "rate": "tariff.rate", "rounding": "exact", "source": "act" },
              { "id": "duty", "from": "2021-01-01", "kind": "duty", "per": "parcel", "amount": "v", "rounding": "exact", "source": "act" }
            ],
            "reliefs": [
              { "id": "low", "to": "2020-12-31", "when": "item.value < v", "waives": ["duty"], "source": "act" },
              { "id": "low", "from": "2021-01-01", "when": "value < v", "waives": ["duty"], "source": "act" }
            ]
            """)
        .Load();

    [Fact]
    public void Load_ParameterForAllAndForOneTerritory_Loads() => new TinyBook()
        .With("parameters.json", """{ "limit": [ { "from": "2020-01-01", "value": "5 NZD", "source": "act" }, { "from": "2020-01-01", "in": ["NZ"], "value": "6 NZD", "source": "act" } ] }""")
        .Load();

    [Fact]
    public void Load_FaultInAFormulaWithEscapes_IsShownWhereTheTextBegins() => new TinyBook()
        .WithRules("""
            "values": [ { "id": "v", "is": §"value \u003e 5 NZD and vlaue \u003e 5 NZD", "source": "act" } ]
            """)
        .MustRefuse("unknown-name", "column 19 of the formula: 'vlaue'");

    private static string Sum(int characters)
    {
        string sum = "1" + string.Concat(Enumerable.Repeat(" + 1", (characters - 1) / 4));
        return sum + new string(' ', characters - sum.Length);
    }

    private static string Nested(int levels) => new string('(', levels) + "1" + new string(')', levels);

    private static TinyBook Squares(string first) => new TinyBook().WithRules($$"""
        "values": [ { "id": "v0", "is": "{{first}}", "source": "act" }, {{string.Join(", ", Enumerable.Range(1, 90).Select(static i => string.Create(CultureInfo.InvariantCulture, $$"""{ "id": "v{{i}}", "is": "v{{i - 1}} * v{{i - 1}}", "source": "act" }""")))}} ],
        "steps": [ { "id": "s", "when": "v90 > 3", "text": { "en": "Much." }, "source": "act" } ]
        """);

    private static TinyBook Chain(int count, bool isBackwards)
    {
        IEnumerable<string> values = Enumerable.Range(0, count)
            .Select(i => string.Create(CultureInfo.InvariantCulture, $$"""{ "id": "v{{i}}", "is": "{{(i == count - 1 ? "units" : $"v{i + 1}")}} + 1", "source": "act" }"""));
        return new TinyBook().WithRules($"\"values\": [ {string.Join(", ", isBackwards ? values.Reverse() : values)} ]");
    }

    private static ValueList<RulebookError> Errors(TinyBook book) => Assert.Throws<RulebookException>(() => book.Load()).Errors;

    private static void InSmallStack(Action test)
    {
        Exception? failure = null;
        Thread thread = new(() => failure = Record.Exception(test), SmallStack);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }
}
