using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Core.Tests.Consumers;

/// <summary>What a shop writes to quote the post in its checkout.</summary>
internal static class Checkout
{
    public static string Quote(IClearanceEvaluator clearance, DateOnly today)
    {
        var parcel = new Parcel
        {
            From = CountryCode.Parse("JP"),
            To = TerritoryCode.Parse("TH"),
            Channel = Channel.Post,
            Purpose = Purpose.Personal,
            Freight = new Money(1200, "JPY"),
            Items =
            [
                new ParcelItem { Description = "Face cream", Quantity = 2, UnitPrice = new Money(8500, "JPY"), Category = GoodsCategory.Parse("cosmetics.skin-care") },
                new ParcelItem { Description = "Book", Quantity = 1, UnitPrice = new Money(1200, "JPY"), Hs = HsCode.Parse("4901.99") },
            ],
            ExchangeRates = [new StatedRate(Currency.Parse("JPY"), new Money(0.23m, "THB"))],
        };

        ClearanceReport report = clearance.Evaluate(parcel, today);
        ClearanceOption post = report["th.post"];
        return post.Status switch
        {
            OptionStatus.Open => $"{post.Total} of which {string.Join(" + ", post.Charges.Select(c => $"{c.Definition.Id} {c.Amount}"))}; papers: {string.Join(", ", post.Documents.Select(d => d.Requirement.Type))}",
            OptionStatus.NeedsInformation => $"tell us {string.Join(", ", post.Missing)}",
            _ => string.Join(" ", post.Reasons.Select(r => r.Text.In("en"))),
        };
    }
}
