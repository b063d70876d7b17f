using Clearance.Json;
using Clearance.Values;

namespace Clearance.Parcels;

/// <summary>The shape of one line, and the money in it.</summary>
internal static class ItemShapes
{
    public static TextShape<HsCode> Hs { get; } =
        new("an HS code of 4 to 12 digits, such as \"330499\"", HsCode.TryParse) { Pattern = "^[0-9]+(\\.[0-9]+)*$" };

    public static TextShape<Mass> Weight { get; } =
        new("a mass above 0 in kg or g, such as \"0.12 kg\"", Mass.TryParse) { Pattern = "^[0-9]+(\\.[0-9]+)? k?g$" };

    public static ObjectShape<ParcelItem> Item { get; } = new("item", "A line of identical goods.", fields =>
    {
        Field<string> description = fields.Optional("description", Shapes.Text("a text", ParcelLimits.MostCharacters, isPersonal: true), "What the goods are, in any words; no rule reads it.");
        Field<GoodsCategory> category = fields.Optional("category", Shapes.Category, "The category of the goods, most general part first.");
        Field<HsCode> hs = fields.Optional("hs", Hs, "The HS code as far as it is known; never padded.");
        Field<string> nationalCode = fields.Optional("nationalCode", Shapes.Filled("a code that is not blank"), "The code in the destination's own list of articles.");
        Field<CountryCode> origin = fields.Optional("origin", Shapes.Country, "The country of origin.");
        Field<long> quantity = fields.Required("quantity", new IntegerShape(1, ParcelLimits.MostQuantity), "How many units.");
        Field<Money> unitPrice = fields.Required("unitPrice", Money(ParcelLimits.UnitPrice), "The price of one unit, after discounts that lower it, without tax of the destination unless priceIncludesTax.");
        Field<Mass> weight = fields.Optional("weight", Weight, "The net mass of one unit.");
        Field<NetContents> contents = fields.Optional(
            "contents",
            new TextShape<NetContents>("net contents above 0 in kg, g, l, ml, piece or pair, such as \"30 ml\"", NetContents.TryParse) { Pattern = "^[0-9]+(\\.[0-9]+)? (kg|g|l|ml|piece|pair)$" },
            "The net contents of one unit.");
        Field<bool> indivisible = fields.Optional("indivisible", Shapes.Boolean, "Whether the goods cannot be divided for sending.");
        Field<Percentage> dutyRate = fields.Optional("dutyRate", Shapes.Percentage, "The duty rate, where the caller knows it; it wins over tables and the tariff.");
        Field<Percentage> exciseRate = fields.Optional("exciseRate", Shapes.Percentage, "The excise rate, where the caller knows it; it wins over tables.");
        Field<Percentage> vatRate = fields.Optional("vatRate", Shapes.Percentage, "The VAT rate, where the caller knows it; it wins over tables.");
        fields.Check(values =>
        {
            if (values.TryGet(quantity, out long units) && values.TryGet(unitPrice, out Money price) && ParcelLimits.LineFault(price, (int)units) is string fault)
            {
                values.Report(ErrorCodes.OutOfRange, quantity, fault);
            }
        });
        return values => new ParcelItem
        {
            Description = values.Find(description),
            Category = values.FindValue(category),
            Hs = values.FindValue(hs),
            NationalCode = values.Find(nationalCode),
            Origin = values.FindValue(origin),
            Quantity = (int)values.Get(quantity),
            UnitPrice = values.Get(unitPrice),
            UnitWeight = values.FindValue(weight),
            UnitContents = values.FindValue(contents),
            Indivisible = values.FindValue(indivisible),
            DutyRate = values.FindValue(dutyRate),
            ExciseRate = values.FindValue(exciseRate),
            VatRate = values.FindValue(vatRate),
        };
    });

    public static TextShape<Money> Money(MoneyLimit limit) =>
        MoneyText("money as \"<decimal> <ISO 4217>\", such as \"8500 JPY\": a text, never a JSON number", $"^[0-9]+(\\.[0-9]{{1,{limit.MostDecimals}}}0*)? [A-Z]{{3}}$", limit.Fault);

    public static TextShape<Money> MoneyText(string meaning, string pattern, Func<Money, string?> limit) => new(meaning, Values.Money.TryParse)
    {
        Pattern = pattern,
        Limit = limit,
        Explain = static text => text.Split(' ') is [string amount, string currency] && PlainDecimal.TryParse(amount, true, out _)
            ? new Refusal(ErrorCodes.BadValue, $"{Quoted.Show(currency)} is no currency of ISO 4217.{NearestWords.Ask(Shapes.NearestCurrencies(currency))}")
            : null,
    };
}
