namespace Clearance.Rulebooks.Compiling;

/// <summary>The names of facts as formulas write them.</summary>
internal static class FactNames
{
    public static IReadOnlyList<string> All { get; } =
    [
        "departure", "destination", "channel", "purpose", "value", "freight", "insurance", "units", "weight", "documents", "priceIncludesTax",
        "seller.type", "seller.schemes", "buyer.type", "buyer.identity", "atStake", "reason", "state",
        "item.value", "item.unitPrice", "item.quantity", "item.category", "item.hs", "item.hs6", "item.hs8", "item.national", "item.origin",
        "item.weight", "item.contents", "item.contentsUnit", "item.indivisible",
    ];

    /// <summary>The facts that a rulebook may assume where the caller does not give them.</summary>
    public static IReadOnlyList<string> Assumable { get; } =
        ["channel", "purpose", "freight", "insurance", "documents", "priceIncludesTax", "seller.type", "seller.schemes", "buyer.type", "buyer.identity"];
}
