namespace Clearance.Core.Tests.Oracle;

/// <summary>The facts that formulas may name.</summary>
internal static class FactNames
{
    private static readonly HashSet<string> s_all =
    [
        "departure", "destination", "channel", "purpose", "value", "freight", "insurance", "units", "weight", "documents", "priceIncludesTax",
        "seller.type", "seller.schemes", "buyer.type", "buyer.identity",
        "item.value", "item.unitPrice", "item.quantity", "item.category", "item.hs", "item.hs6", "item.hs8", "item.national", "item.origin",
        "item.weight", "item.contents", "item.contentsUnit", "item.indivisible",
    ];

    public static bool Contains(string name) => s_all.Contains(name);

    public static Reach ReachOf(string fact) => fact.StartsWith("item.", StringComparison.Ordinal) ? Reach.Item : Reach.Parcel;

    public static CodeKind KindOf(string fact) => fact switch
    {
        "departure" or "destination" or "item.origin" => CodeKind.Place,
        "item.hs" or "item.hs6" or "item.hs8" => CodeKind.Hs,
        "item.category" => CodeKind.Category,
        _ => CodeKind.Plain,
    };
}
