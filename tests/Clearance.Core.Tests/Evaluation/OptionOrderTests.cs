using Clearance.Core.Tests.Rulebooks.Compiling;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Core.Tests.Evaluation;

/// <summary>Options come with the cheapest open one first, whatever parts of a minor unit totals have; then those that need information, then closed ones; by id where nothing else tells.</summary>
public sealed class OptionOrderTests
{
    private const string Open = "";
    private const string NeedsFreight = """ "eligibility": [ { "id": "freight", "require": "freight < 9 NZD", "because": { "en": "No." }, "source": "act" } ],""";
    private const string IsClosed = """ "eligibility": [ { "id": "dear", "require": "value > 99 NZD", "because": { "en": "No." }, "source": "act" } ],""";

    [Theory]
    [InlineData("5.004,5.003,5,5.01", "c b a d")]
    [InlineData("5,5,5,5", "a b c d")]
    [InlineData("5.003,5.003,5.0031,5.0029", "d a b c")]
    [InlineData("500000000000.001,500000000000,0.001,0", "d c b a")]
    [InlineData("200000000000000000,50000000000000000,46116860184273879.03,46116860184273879.02", "d c b a")]
    [InlineData("92233720368547758.07,92233720368547758.06,92233720368547758.05,92233720368547758.03", "d c b a")]
    public void Options_OpenOnes_ComeByTotal(string fees, string order) => Assert.Equal(order, Order(fees.Split(','), static _ => Open));

    /// <summary>Whole minor units stand in 64 bits, other totals, and longer ones, in decimals: the first is of whole ones, just below and just beyond the number at which 64 bits are left.</summary>
    [Theory]
    [InlineData("50000000000000000,200000000000000000", "a b")]
    [InlineData("46116860184273879.02,46116860184273879.0201", "a b")]
    [InlineData("46116860184273879.04,46116860184273879.0301", "b a")]
    [InlineData("5.01,5.0099", "b a")]
    public void Options_WholeMinorUnitsAndOthers_ComeByTotal(string fees, string order) => Assert.Equal(order, Order(fees.Split(','), static _ => Open, "0.01"));

    [Fact]
    public void Options_NotAllOpen_ComeByStatusThenTotalThenId() =>
        Assert.Equal("d f c e a b", Order(["1", "2", "3", "4", "5", "4.5"], static i => i switch { 0 or 1 => IsClosed, 2 or 4 => NeedsFreight, _ => Open }));

    // After another parcel, of which nothing may be left.
    private static string Order(string[] fees, Func<int, string> rules, string unitOfFirst = "0.0001")
    {
        var book = new TinyBook();
        for (int i = 0; i < fees.Length; i++)
        {
            char id = (char)('a' + i);
            book.With($"procedures/{id}.json", $$"""
                { "id": "{{id}}", "mode": "passive", {{rules(i)}} "customsValue": "value",
                  "charges": [ { "id": "fee", "kind": "handling", "per": "parcel", "amount": "{{fees[i]}} NZD * (value / 7 NZD)", "rounding": "halfUp {{(i == 0 ? unitOfFirst : "0.0001")}}", "source": "act" } ] }
                """);
        }

        ClearanceBuffer buffer = new ClearanceEvaluator(book.Load()).CreateBuffer();
        buffer.Evaluate(Parcel(100m), new DateOnly(2026, 11, 23));
        return string.Join(' ', buffer.Evaluate(Parcel(7m), new DateOnly(2026, 11, 23)).Options.Select(static o => o.Procedure.Id));
    }

    private static Parcel Parcel(decimal price) => new()
    {
        From = CountryCode.Parse("JP"),
        To = TerritoryCode.Parse("NZ"),
        Items = [new ParcelItem { Quantity = 1, UnitPrice = new Money(price, "NZD") }],
    };
}
