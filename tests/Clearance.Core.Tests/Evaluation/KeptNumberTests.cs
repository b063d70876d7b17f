using System.Text;
using Clearance.Parcels;
using Clearance.Rulebooks;
using Clearance.Values;

namespace Clearance.Core.Tests.Evaluation;

/// <summary>A report that is kept shows the numbers of the evaluation, however long they are.</summary>
public class KeptNumberTests
{
    /// <summary>The freight below 0, in hundred-millionths and divided by 1 and by 128, is -2^63 / 12,800,000,000: the longest number below 0 that 64 bits hold.</summary>
    [Theory]
    [InlineData("720575940.37927936", "-720575940.37927936")]
    [InlineData("720575940.37927935", "-720575940.37927935")]
    public void Keep_LongestNumberBelowZero_KeepsItsSign(string freight, string expected)
    {
        var rulebook = Rulebook.Load(
        [
            File("rulebook.json", """
                { "id": "demo", "version": "1", "currency": "EUR", "from": "2020-01-01", "territories": { "AQ": {} },
                  "sources": { "s": { "title": "Made up", "evidence": "assumption" } } }
                """),
            File("procedures/demo.post.json", """
                { "id": "demo.post", "mode": "passive", "from": "2020-01-01",
                  "values": [ { "id": "each", "is": "(0 EUR - freight) / item.quantity", "source": "s" } ],
                  "customsValue": "item.value",
                  "charges": [ { "id": "duty", "kind": "duty", "per": "item", "base": "item.value", "rate": "7%", "rounding": "halfUp 0.01", "source": "s" } ] }
                """),
        ]);
        var parcel = new Parcel
        {
            From = CountryCode.Parse("JP"),
            To = TerritoryCode.Parse("AQ"),
            Freight = new Money(decimal.Parse(freight, System.Globalization.CultureInfo.InvariantCulture), "EUR"),
            Items = [Item(1), Item(128)],
        };

        ClearanceReport kept = new ClearanceEvaluator(rulebook).Evaluate(parcel, new DateOnly(2026, 11, 23));

        Assert.Equal(expected, kept.Explain(kept["demo.post"]).Steps.First(static s => s.Target is "each").Exact);
    }

    private static ParcelItem Item(int quantity) => new() { Quantity = quantity, UnitPrice = new Money(1m, "EUR") };

    private static RulebookFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
