using System.Collections.Immutable;
using Clearance.Json;
using Clearance.Values;

namespace Clearance.Parcels;

/// <summary>A parcel in JSON, declared once for reader, schema and documentation.</summary>
internal static class ParcelShapes
{
    public static ObjectShape<Seller> Seller { get; } = new("seller", "Who sells.", fields =>
    {
        Field<PartyType> type = fields.Optional("type", ParcelWords.PartyTypes.ToShape(), "A business or a private person.");
        Field<ImmutableArray<string>> schemes = fields.Optional(
            "schemes",
            Shapes.List("a list of registrations", Shapes.Filled("the name of a registration, such as \"EU-IOSS\""), 0, ParcelLimits.MostWords),
            "Registrations that let the seller collect tax; an empty list means none.");
        return values => new Seller { Type = values.FindValue(type), Schemes = ToList(values.FindValue(schemes)) };
    });

    public static ObjectShape<Buyer> Buyer { get; } = new("buyer", "Who buys; never a name or an address.", fields =>
    {
        Field<PartyType> type = fields.Optional("type", ParcelWords.PartyTypes.ToShape(), "A business or a private person.");
        Field<IdentityLevel> identity = fields.Optional("identity", ParcelWords.IdentityLevels.ToPersonalShape(), "How well the buyer's identity is known.");
        Field<string> reference = fields.Optional("reference", Shapes.Filled("an opaque key that is not blank", isPersonal: true), "An opaque key of the person, by which allowances are counted.");
        return values => new Buyer { Type = values.FindValue(type), Identity = values.FindValue(identity), Reference = values.Find(reference) };
    });

    public static ObjectShape<Parcel> Parcel { get; } = new("parcel", "A parcel to be cleared. What is left out is unknown, never zero or no.", fields =>
    {
        Field<CountryCode> from = fields.Required("from", Shapes.Country, "The country that the parcel is sent from.");
        Field<TerritoryCode> to = fields.Required("to", Shapes.Territory, "The destination.");
        Field<Channel> channel = fields.Optional("channel", ParcelWords.Channels.ToShape(), "How it travels; absent: procedures of all channels are shown.");
        Field<Purpose> purpose = fields.Optional("purpose", ParcelWords.Purposes.ToShape(), "What the goods are for.");
        Field<ImmutableArray<ParcelItem>> items = fields.Required(
            "items", Shapes.List("a list of 1 to 1,000 items", ItemShapes.Item, 1, ParcelLimits.MostItems), "The lines of the parcel.");
        Field<Money> freight = fields.Optional("freight", ItemShapes.Money(ParcelLimits.Extra), "The freight, with at most 8 decimals.");
        Field<Money> insurance = fields.Optional("insurance", ItemShapes.Money(ParcelLimits.Extra), "The insurance, with at most 8 decimals.");
        Field<Money> discount = fields.Optional("discount", ItemShapes.Money(ParcelLimits.Extra), "A discount on the whole order, with at most 8 decimals.");
        Field<bool> includesTax = fields.Optional("priceIncludesTax", Shapes.Boolean, "Whether unit prices include tax of the destination.");
        Field<Seller> seller = fields.Optional("seller", Seller, "Who sells.");
        Field<Buyer> buyer = fields.Optional("buyer", Buyer, "Who buys.");
        Field<ImmutableArray<AllowanceUse>> allowances = fields.Optional("allowancesUsed", RateShapes.Allowances, "What is used of the buyer's allowances, without this parcel: money or a count, by allowance.");
        Field<ImmutableArray<DocumentType>> documents = fields.Optional(
            "documents", Shapes.List("a list of document words", Shapes.Document, 0, ParcelLimits.MostWords), "The papers at hand; given, the list is complete; absent: unknown.");
        Field<ImmutableArray<StatedRate>> rates = fields.Optional(
            "exchangeRates", RateShapes.Rates, "Rates of exchange: what one unit of the key is worth, in whichever direction it was quoted.");
        return values => new Parcel
        {
            From = values.Get(from),
            To = values.Get(to),
            Channel = values.FindValue(channel),
            Purpose = values.FindValue(purpose),
            Items = [.. values.Get(items)],
            Freight = values.FindValue(freight),
            Insurance = values.FindValue(insurance),
            Discount = values.FindValue(discount),
            PriceIncludesTax = values.FindValue(includesTax),
            Seller = values.Find(seller),
            Buyer = values.Find(buyer),
            AllowancesUsed = [.. values.Get(allowances, [])],
            Documents = ToList(values.FindValue(documents)),
            ExchangeRates = [.. values.Get(rates, [])],
        };
    });

    private static ValueList<T>? ToList<T>(ImmutableArray<T>? items) => items is ImmutableArray<T> given ? [.. given] : null;
}
