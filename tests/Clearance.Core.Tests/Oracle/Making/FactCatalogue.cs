using Clearance.Core.Tests.Support;

namespace Clearance.Core.Tests.Oracle.Making;

/// <summary>The facts as made-up formulas name them.</summary>
internal static class FactCatalogue
{
    public static MadeNames Make()
    {
        var names = new MadeNames();
        names.Add(MadeType.Money, Reach.Parcel, "value", "value", "freight", "insurance", "used('zz.year')");
        names.Add(MadeType.Number, Reach.Parcel, "units", "weight", "used('zz.count')");
        names.Add(MadeType.Boolean, Reach.Parcel, "priceIncludesTax");
        names.Add(MadeType.Money, Reach.Item, "item.value", "item.value", "item.unitPrice");
        names.Add(MadeType.Number, Reach.Item, "item.quantity", "item.weight", "item.contents");
        names.Add(MadeType.Boolean, Reach.Item, "item.indivisible");
        AddEqual(names, "channel", "post", "express");
        AddEqual(names, "purpose", "gift", "personal");
        AddEqual(names, "seller.type", "business", "person");
        AddEqual(names, "buyer.type", "business", "person");
        AddEqual(names, "buyer.identity", "given", "verified");
        AddEqual(names, "item.contentsUnit", "ml", "g");
        AddIn(names, "destination", "SG", "CA", "CA-ON");
        AddIn(names, "departure", TableMaker.Countries);
        AddIn(names, "item.origin", [.. TableMaker.Countries, "CA-QC"]);
        AddIn(names, "item.category", TableMaker.Categories);
        AddIn(names, "item.hs", TableMaker.HsPrefixes);
        AddIn(names, "item.hs6", "6109", "610910", "61");
        AddIn(names, "item.hs8", "33049900", "95");
        names.AddTest(Reach.Parcel, "documents", random => $"'{random.Pick("commercial-invoice", "payment-voucher")}' in documents");
        names.AddTest(Reach.Parcel, "seller.schemes", _ => "'ZZ-REG' in seller.schemes");
        return names;
    }

    private static Reach ReachOf(string fact) => fact.StartsWith("item.", StringComparison.Ordinal) ? Reach.Item : Reach.Parcel;

    private static void AddEqual(MadeNames names, string fact, params string[] words)
    {
        names.AddTest(ReachOf(fact), fact, random => $"{fact} {random.Pick("=", "!=")} '{random.Pick(words)}'");
        AddIn(names, fact, words);
    }

    private static void AddIn(MadeNames names, string fact, params string[] words) =>
        names.AddTest(ReachOf(fact), fact, random => $"{fact} in {{{string.Join(", ", random.Some(words, 50).Append(random.Pick(words)).Distinct().Select(word => $"'{word}'"))}}}");
}
