using System.Globalization;
using System.Text;
using Clearance.Core.Tests.Support;
using Clearance.Parcels;
using Clearance.Rulebooks;

namespace Clearance.Core.Tests.Docs;

/// <summary>The rulebook of docs/rulebooks.md loads and gives the figures of the page.</summary>
public sealed class RulebookDocTests
{
    private const string Page = "docs/rulebooks.md";

    private static readonly string[] s_kinds = ["json", "csv"];

    public static TheoryData<string> Totals => [.. Assert.Single(Markdown.Fences(Page, "text totals")).Split('\n')];

    [Theory]
    [MemberData(nameof(Totals))]
    public void Rulebook_OfThePage_GivesTheFigures(string line)
    {
        DateOnly on = DateOnly.ParseExact(line[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var parcel = Parcel.Parse(Encoding.UTF8.GetBytes(Assert.Single(Markdown.Fences(Page, "json parcel"))));
        ClearanceOption option = new ClearanceEvaluator(Load()).Evaluate(parcel, on)["demo.post"];
        Assert.Equal(line[11..], $"{string.Join(", ", option.Charges.Select(static c => $"{c.Definition.Id} {c.Amount}"))}, total {option.Total}");
    }

    [Fact]
    public void Rulebook_OfThePage_ClosesAndWaivesAsItsTextsSay()
    {
        var evaluator = new ClearanceEvaluator(Load());
        var parcel = Parcel.Parse("""{ "from": "JP", "to": "AQ", "purpose": "gift", "freight": "0 EUR", "items": [ { "hs": "330499", "quantity": 1, "unitPrice": "70 EUR" } ] }"""u8);
        DateOnly on = new(2026, 1, 1);
        Assert.Equal("small-duty", Assert.Single(evaluator.Evaluate(parcel, on)["demo.post"].Charges, static c => c.IsWaived).WaivedBy!.Id);
        Parcel dear = parcel with { Items = [parcel.Items[0] with { Quantity = 20 }] };
        Assert.Equal("The goods are worth 1400.00 EUR, above 1000.00 EUR.", Assert.Single(evaluator.Evaluate(dear, on)["demo.post"].Reasons).Text.In("en"));
    }

    private static Rulebook Load() => Rulebook.Load(Markdown.Fences(Page)
        .Select(static f => (Words: f.Info.Split(' '), f.Text))
        .Where(static f => f.Words.Length == 2 && s_kinds.Contains(f.Words[0]) && f.Words[1].Contains('.', StringComparison.Ordinal))
        .Select(static f => new RulebookFile(f.Words[1], Encoding.UTF8.GetBytes(f.Text + "\n"))));
}
