using System.Collections.Immutable;
using Clearance.Json;
using Clearance.Parcels;

namespace Clearance.Returns;

/// <summary>A return case in JSON, declared once for reader, schema and documentation.</summary>
internal static class ReturnShapes
{
    public static ObjectShape<PlacedItem> Item { get; } = new("returned-item", "How many units of an item come back.", fields =>
    {
        Field<long> index = fields.Required("index", new IntegerShape(0, ParcelLimits.MostItems - 1), "The item of the parcel, counted from 0.");
        Field<long> quantity = fields.Required("quantity", new IntegerShape(1, ParcelLimits.MostQuantity), "How many of its units come back.");
        Field<long> before = fields.Optional("returnedBefore", new IntegerShape(0, ParcelLimits.MostQuantity), "How many of its units came back before; absent: none.");
        return values => new PlacedItem(
            new ReturnedItem { Index = (int)values.Get(index), Quantity = (int)values.Get(quantity), ReturnedBefore = (int)values.Get(before, 0) },
            values.PlaceOf(index),
            values.PlaceOf(quantity));
    });

    public static ObjectShape<ReturnCase> Case { get; } = new("return-case", "Goods that are returned. What is left out is unknown, never assumed.", fields =>
    {
        Field<Parcel> parcel = fields.Required("parcel", ParcelShapes.Parcel, "The parcel as it cleared, all of it; with the rates of exchange of that day.");
        Field<string> procedure = fields.Required("procedure", Shapes.Filled("the id of a procedure, such as \"cn.cbec\""), "The procedure by which it cleared.");
        Field<DateOnly> released = fields.Optional("released", Shapes.Date, "The day on which customs released the goods; charges are those of this day.");
        Field<DateOnly> paid = fields.Optional("paid", Shapes.Date, "The day on which the charges were paid; charges are those of this day where released is absent.");
        Field<ReturnReason> reason = fields.Optional("reason", ParcelWords.ReturnReasons.ToShape(), "Why they are returned; lost and damaged: before customs released them.");
        Field<ReturnState> state = fields.Optional("state", ParcelWords.ReturnStates.ToShape(), "In which state they are returned.");
        Field<DateOnly> applies = fields.Optional("applies", Shapes.Date, "The day on which the refund is applied for, whose law on returns counts.");
        Field<DateOnly> goodsBack = fields.Optional("goodsBack", Shapes.Date, "The day on which the goods are back where the law wants them: at the place under customs supervision, or out of the country.");
        Field<ImmutableArray<PlacedItem>> items = fields.Required(
            "items", Shapes.List("a list of 1 to 1,000 returned items", Item, 1, ParcelLimits.MostItems), "What is returned, one entry for an item.");
        fields.Check(values => CheckItems(values, parcel, items));
        return values => new ReturnCase
        {
            Parcel = values.Get(parcel),
            Procedure = values.Get(procedure),
            Released = values.FindValue(released),
            Paid = values.FindValue(paid),
            Reason = values.FindValue(reason),
            State = values.FindValue(state),
            Applies = values.FindValue(applies),
            GoodsBack = values.FindValue(goodsBack),
            Items = [.. values.Get(items).Select(static i => i.Item)],
        };
    });

    private static void CheckItems(FieldValues values, Field<Parcel> parcel, Field<ImmutableArray<PlacedItem>> items)
    {
        if (!values.TryGet(parcel, out Parcel? whole) || !values.TryGet(items, out ImmutableArray<PlacedItem> placed))
        {
            return;
        }

        ReturnedItem[] returned = [.. placed.Select(static p => p.Item)];
        for (int i = 0; i < returned.Length; i++)
        {
            if (ReturnedItemFault.Find(whole, returned, i) is { } fault)
            {
                values.Report(fault.Code, fault.Key is "index" ? placed[i].Index : placed[i].Quantity, fault.Message);
            }
        }
    }
}
