namespace Clearance.Declarations;

/// <summary>Whether declared lines say of their items what is so: quantity, price, codes, origin.</summary>
internal static class LineCheck
{
    public static IEnumerable<FindingDraft> Find(CheckedCase known)
    {
        var prices = new PriceCheck(known);
        foreach (LineGroup group in known.Lines.Groups)
        {
            FindingDraft[] quantities = [.. QuantityCheck.Find(known, group)];
            bool isUnitConfused = Array.Exists(quantities, static q => q.Kind == FindingKinds.UnitConfused);
            foreach (FindingDraft draft in quantities.Concat(prices.Find(group, isUnitConfused)).Concat(ClassCheck.Find(known, group)))
            {
                yield return draft;
            }
        }
    }
}
