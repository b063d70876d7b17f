using Clearance.Rulebooks;
using Clearance.Rulebooks.Editions;

namespace Clearance.Core.Tests.Rulebooks.Compiling;

/// <summary>The key <c>rateDate</c> of rulebook.json: what it means by date, and what it is refused for.</summary>
public sealed class RateDateTests
{
    [Fact]
    public void Load_NoRateDate_TakesTheDayItself() => Assert.Null(Edition(new TinyBook().Load(), new DateOnly(2026, 1, 1)).RateDate);

    [Fact]
    public void Load_EntriesInTime_AreBoundariesOfEditions()
    {
        Rulebook book = Book("""
            { "to": "2021-06-30", "take": "day-before", "source": "act#7" },
            { "from": "2022-01-01", "take": "third wednesday of previous-month", "source": "act", "name": { "en": "day of the rate" } }
            """).Load();

        Assert.Equal(["2020-01-01 … 2021-06-30", "2021-07-01 … 2021-12-31", "2022-01-01 …"], book.SpansOf(book.Territories[0]).Select(static s => s.ToString()));
        Assert.Equal(("day-before", "7"), Rule(Edition(book, new DateOnly(2021, 6, 30))));
        Assert.Null(Edition(book, new DateOnly(2021, 7, 1)).RateDate);
        Assert.Equal(("third wednesday of previous-month", null), Rule(Edition(book, new DateOnly(2022, 1, 1))));
    }

    [Theory]
    [InlineData("{ \"take\": \"same-day\", \"source\": \"act\" }, §{ \"from\": \"2021-01-01\", \"take\": \"day-before\", \"source\": \"act\" }", "overlap", "\"rateDate\" has two entries in force at once|let one end the day before the other begins")]
    [InlineData("{ \"from\": \"2021-01-01\", \"take\": \"same-day\", \"source\": \"act\" }, §{ \"to\": \"2021-01-01\", \"take\": \"day-before\", \"source\": \"act\" }", "overlap", "\"rateDate\" has two entries in force at once")]
    [InlineData("{ \"take\": §\"third wensday of previous-month\", \"source\": \"act\" }", "bad-value", "Did you mean|third wednesday of previous-month")]
    [InlineData("{ \"take\": §3, \"source\": \"act\" }", "wrong-type", "a JSON number")]
    [InlineData("{ \"take\": \"same-day\", \"source\": §\"atc\" }", "unknown-source", "is not declared under")]
    [InlineData("{ \"take\": \"same-day\", \"source\": §\"@act\" }", "bad-value", "a declared source")]
    [InlineData("{ \"from\": \"2021-01-01\", \"to\": §\"2020-12-31\", \"take\": \"same-day\", \"source\": \"act\" }", "bad-period", "before the first day")]
    [InlineData("{ \"take\": \"same-day\", \"source\": \"act\", §\"when\": \"value > 1 NZD\" }", "unknown-key", "Allowed: from, to, take, source, name")]
    [InlineData("§{ \"source\": \"act\" }", "missing-key", "\"take\" is missing")]
    [InlineData("§{ \"take\": \"same-day\" }", "missing-key", "\"source\" is missing")]
    public void Load_FaultyRateDate_IsRefused(string entries, string code, string words) => Book(entries).MustRefuse(code, words);

    [Fact]
    public void Load_EmptyRateDate_IsRefused() => new TinyBook()
        .With("rulebook.json", """{ "id": "nz", "version": "1", "currency": "NZD", "sources": {}, "rateDate": §[] }""")
        .MustRefuse("too-few", "");

    private static TinyBook Book(string entries) => new TinyBook().With("rulebook.json", $$"""
        {
          "id": "nz", "version": "1", "currency": "NZD", "from": "2020-01-01",
          "sources": { "act": { "title": "Customs Act", "evidence": "secondary" } },
          "rateDate": [ {{entries}} ]
        }
        """);

    private static Edition Edition(Rulebook book, DateOnly on) => book.EditionAt(book.Territories[0], on)!;

    private static (string Take, string? Article) Rule(Edition edition) => (edition.RateDate!.Take.Word, edition.RateDate.Source.Article);
}
