#:project ../../src/Clearance.Core/Clearance.Core.csproj
#:property PublishAot=false
using Clearance;
using Clearance.Duties;
using Clearance.Parcels;
using Clearance.Values;

// One jar of face cream by post from Japan to China: what does it cost, and what would it cost with a second one?
var clearance = new ClearanceEvaluator(ClearanceRules.BuiltIn());
foreach (int quantity in (int[])[1, 2])
{
    var parcel = new Parcel
    {
        From = CountryCode.Parse("JP"),
        To = TerritoryCode.Parse("CN"),
        Channel = Channel.Post,
        Purpose = Purpose.Personal,
        Items =
        [
            new ParcelItem
            {
                Description = "Hand cream 50 g",
                Quantity = quantity,
                UnitPrice = new Money(4200, "JPY"),
                Category = GoodsCategory.Parse("cosmetics.skin-care"),
                UnitContents = NetContents.Parse("50 g"),
            },
        ],
        ExchangeRates = [new StatedRate(Currency.Parse("JPY"), new Money(0.0482m, "CNY"))],
    };

    ClearanceReport report = clearance.Evaluate(parcel, new DateOnly(2026, 11, 23));
    ClearanceOption post = report["cn.post"];
    Charge tax = post.Charges[0];
    Console.WriteLine($"{quantity} × 4200 JPY: {post.Status}, customs value {post.CustomsValue}");
    Console.WriteLine($"  {tax.Definition.Id}: {tax.Base} × {tax.Rate} = {tax.Amount}{(tax.IsWaived ? $", waived by {tax.WaivedBy!.Id} ({tax.WaivedBy.Source.Title})" : "")}");
    Console.WriteLine($"  total {post.Total}, papers: {string.Join(", ", post.Documents.Where(d => d.Requirement.Need == Clearance.Documents.DocumentNeed.Required).Select(d => d.Requirement.Type))}");
}
