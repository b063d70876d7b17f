using System.Collections.Immutable;
using Clearance.Json;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Declarations;

/// <summary>A declaration case in JSON, declared once for reader, schema and documentation.</summary>
internal static class DeclarationShapes
{
    public static ObjectShape<DeclaredItem> Item { get; } = new("declared-item", "A declared line.", fields =>
    {
        Field<string> description = fields.Optional("description", Shapes.Text("a text", ParcelLimits.MostCharacters, isPersonal: true), "What the goods are declared as; it helps to find the item that is meant.");
        Field<GoodsCategory> category = fields.Optional("category", Shapes.Category, "The declared category.");
        Field<HsCode> hs = fields.Optional("hs", ItemShapes.Hs, "The declared HS code.");
        Field<CountryCode> origin = fields.Optional("origin", Shapes.Country, "The declared country of origin.");
        Field<long> quantity = fields.Required("quantity", new IntegerShape(1, ParcelLimits.MostQuantity), "How many.");
        Field<DeclaredUnit> unit = fields.Optional("unit", DeclarationWords.Units.ToShape(), "What quantity counts; absent: units as they were sold.");
        Field<Money> unitPrice = fields.Required("unitPrice", ItemShapes.Money(ParcelLimits.UnitPrice), "The declared price of one of them.");
        fields.Check(values =>
        {
            if (values.TryGet(quantity, out long units) && values.TryGet(unitPrice, out Money price) && ParcelLimits.LineFault(price, (int)units) is string fault)
            {
                values.Report(ErrorCodes.OutOfRange, quantity, fault);
            }
        });
        return values => new DeclaredItem
        {
            Description = values.Find(description),
            Category = values.FindValue(category),
            Hs = values.FindValue(hs),
            Origin = values.FindValue(origin),
            Quantity = (int)values.Get(quantity),
            Unit = values.FindValue(unit),
            UnitPrice = values.Get(unitPrice),
        };
    });

    public static ObjectShape<Declaration> Declaration { get; } = new("declaration", "What is declared.", fields =>
    {
        Field<Purpose> purpose = fields.Optional("purpose", ParcelWords.Purposes.ToShape(), "What the goods are declared to be for.");
        Field<string> recipient = fields.Optional("recipient", EvidenceShapes.Key, "An opaque key of the person that the declaration names; never a name.");
        Field<Money> freight = fields.Optional("freight", ItemShapes.Money(ParcelLimits.Extra), "The declared freight, with at most 8 decimals.");
        Field<ImmutableArray<DeclaredItem>> items = fields.Required(
            "items", Shapes.List("a list of 1 to 1,000 declared lines", Item, 1, ParcelLimits.MostItems), "The declared lines.");
        return values => new Declaration
        {
            Purpose = values.FindValue(purpose),
            Recipient = values.Find(recipient),
            Freight = values.FindValue(freight),
            Items = [.. values.Get(items)],
        };
    });

    public static ObjectShape<DeclarationCase> Case { get; } = new("case", "A declaration to be checked. What is left out is unknown, never zero or no.", fields =>
    {
        Field<DateOnly> on = fields.Required("on", Shapes.Date, "The day whose law counts.");
        Field<string> procedure = fields.Required("procedure", Shapes.Filled("the id of a procedure, such as \"cn.post\""), "The procedure in which it is declared.");
        Field<Parcel> parcel = fields.Required("parcel", ParcelShapes.Parcel, "The parcel as it is, whatever is declared.");
        Field<Declaration> declaration = fields.Required("declaration", Declaration, "What is declared.");
        Field<PurchaseEvidence> evidence = fields.Optional("evidence", EvidenceShapes.Evidence, "What shows the purchase.");
        return values => new DeclarationCase
        {
            On = values.Get(on),
            Procedure = values.Get(procedure),
            Parcel = values.Get(parcel),
            Declaration = values.Get(declaration),
            Evidence = values.Find(evidence) ?? new PurchaseEvidence(),
        };
    });
}
