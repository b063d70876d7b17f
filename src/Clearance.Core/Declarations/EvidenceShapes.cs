using System.Collections.Immutable;
using Clearance.Json;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Declarations;

/// <summary>The evidence of a purchase in JSON.</summary>
internal static class EvidenceShapes
{
    /// <summary>A key that stands for a person or a seller, so no message shows it.</summary>
    public static Shape<string> Key { get; } = Shapes.Filled("an opaque key that is not blank", isPersonal: true);

    public static ObjectShape<ReceiptLine> Line { get; } = new("receipt-line", "A line of the receipt.", fields =>
    {
        Field<string> description = fields.Optional("description", Shapes.Text("a text", ParcelLimits.MostCharacters, isPersonal: true), "What was bought; it helps to find the item that is meant.");
        Field<long> quantity = fields.Required("quantity", new IntegerShape(1, ParcelLimits.MostQuantity), "How many units.");
        Field<Money> unitPrice = fields.Required("unitPrice", ItemShapes.Money(ParcelLimits.UnitPrice), "The price of one unit, after discounts that lower it.");
        return values => new ReceiptLine { Description = values.Find(description), Quantity = (int)values.Get(quantity), UnitPrice = values.Get(unitPrice) };
    });

    public static ObjectShape<Receipt> Receipt { get; } = new("receipt", "A receipt or invoice.", fields =>
    {
        Field<string> buyer = fields.Optional("buyer", Key, "An opaque key of the buyer; never a name.");
        Field<string> seller = fields.Optional("seller", Key, "An opaque key of the seller, by which earlier parcels are known to be of the same one.");
        Field<DateOnly> date = fields.Optional("date", Shapes.Date, "The day of the purchase.");
        Field<Money> total = fields.Optional("total", ItemShapes.Money(ParcelLimits.Allowance), "The sum to pay: lines and freight less discount.");
        Field<Money> freight = fields.Optional("freight", ItemShapes.Money(ParcelLimits.Extra), "The freight.");
        Field<Money> discount = fields.Optional("discount", ItemShapes.Money(ParcelLimits.Extra), "A discount on the whole order, not on unit prices.");
        Field<ImmutableArray<ReceiptLine>> lines = fields.Optional("lines", Shapes.List("a list of up to 1,000 lines", Line, 0, ParcelLimits.MostItems), "The lines; absent: not known.");
        return values => new Receipt
        {
            Buyer = values.Find(buyer),
            Seller = values.Find(seller),
            Date = values.FindValue(date),
            Total = values.FindValue(total),
            Freight = values.FindValue(freight),
            Discount = values.FindValue(discount),
            Lines = [.. values.Get(lines, [])],
        };
    });

    public static ObjectShape<Payment> Payment { get; } = new("payment", "What was paid.", fields =>
    {
        Field<string> payer = fields.Optional("payer", Key, "An opaque key of the payer; never a name.");
        Field<DateOnly> date = fields.Optional("date", Shapes.Date, "The day of payment.");
        Field<Money> amount = fields.Required("amount", ItemShapes.Money(ParcelLimits.Allowance), "The amount paid.");
        return values => new Payment { Payer = values.Find(payer), Date = values.FindValue(date), Amount = values.Get(amount) };
    });

    public static ObjectShape<Waybill> Waybill { get; } = new("waybill", "What the carrier's paper says.", fields =>
    {
        Field<Mass> weight = fields.Optional("weight", ItemShapes.Weight, "The gross mass of the parcel.");
        Field<string> recipient = fields.Optional("recipient", Key, "An opaque key of the person that the parcel is addressed to; never a name.");
        return values => new Waybill { Weight = values.FindValue(weight), Recipient = values.Find(recipient) };
    });

    public static ObjectShape<EarlierParcel> EarlierParcel { get; } = new("earlier-parcel", "An earlier parcel to the same buyer.", fields =>
    {
        Field<DateOnly> on = fields.Required("on", Shapes.Date, "The day on which it was declared or arrived.");
        Field<string> seller = fields.Optional("seller", Key, "An opaque key of its seller.");
        Field<Money> value = fields.Required("value", ItemShapes.Money(ParcelLimits.Allowance), "What its goods were worth.");
        return values => new EarlierParcel { On = values.Get(on), Seller = values.Find(seller), Value = values.Get(value) };
    });

    public static ObjectShape<PurchaseEvidence> Evidence { get; } = new("evidence", "What shows the purchase. Everything may be absent.", fields =>
    {
        Field<Receipt> receipt = fields.Optional("receipt", Receipt, "The receipt or invoice.");
        Field<Payment> payment = fields.Optional("payment", Payment, "The payment.");
        Field<Waybill> waybill = fields.Optional("waybill", Waybill, "The waybill.");
        Field<ImmutableArray<EarlierParcel>> earlier = fields.Optional(
            "earlierParcels", Shapes.List("a list of up to 1,000 parcels", EarlierParcel, 0, ParcelLimits.MostItems), "Earlier parcels to the same buyer.");
        return values => new PurchaseEvidence
        {
            Receipt = values.Find(receipt),
            Payment = values.Find(payment),
            Waybill = values.Find(waybill),
            EarlierParcels = [.. values.Get(earlier, [])],
        };
    });
}
