using System.Globalization;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Declarations;

/// <summary>Whether everything in the parcel is declared, and nothing else.</summary>
internal static class GoodsCheck
{
    public static IEnumerable<FindingDraft> Find(CheckedCase known)
    {
        foreach (int item in known.Lines.LooseItems)
        {
            ParcelItem goods = known.TrueParcel.Items[item];
            yield return new FindingDraft(FindingKinds.GoodsMissed, Paths.Item("parcel", item), null, Show(goods.Quantity, goods.Category, goods.Hs));
        }

        int[] unsent = [.. known.Bill.LooseLines];
        int[] extra = [.. known.Lines.LooseLines];
        int[] onReceipt = OnReceipt(known, extra, unsent);
        for (int e = 0; e < extra.Length; e++)
        {
            DeclaredItem line = known.Items[extra[e]];
            FindingKind kind = onReceipt[e] >= 0 ? FindingKinds.GoodsNotSent
                : known.Items.Take(extra[e]).Contains(line) ? FindingKinds.DuplicateLine
                : FindingKinds.GoodsNotBought;
            yield return new FindingDraft(kind, Paths.Line(extra[e]), Show(line.Quantity, line.Category, line.Hs));
        }

        foreach (int line in unsent.Where(u => !onReceipt.Contains(u)))
        {
            yield return new FindingDraft(FindingKinds.ReceiptLineNotSent, Paths.OfReceipt(line));
        }

        foreach (int item in known.Receipt is { Lines.Count: > 0 } ? known.Bill.LooseItems : [])
        {
            yield return new FindingDraft(FindingKinds.GoodsNotOnReceipt, Paths.Item("parcel", item));
        }
    }

    // Declared lines that are in the parcel no longer ask; of the others each takes the first receipt line that is the same goods.
    private static int[] OnReceipt(CheckedCase known, int[] extra, int[] unsent)
    {
        GoodsTraits[] bought = [.. unsent.Select(u => GoodsTraits.Of(known.Receipt!.Lines[u]))];
        int[] found = new int[extra.Length];
        for (int e = 0; e < extra.Length; e++)
        {
            var traits = GoodsTraits.Of(known.Items[extra[e]]);
            int at = Array.FindIndex(bought, b => Likeness.Of(traits, b).IsSame || (traits.Price == b.Price && traits.Quantity == b.Quantity));
            found[e] = at >= 0 && !found.Take(e).Contains(unsent[at]) ? unsent[at] : -1;
        }

        return found;
    }

    private static string Show(int quantity, GoodsCategory? category, HsCode? hs)
    {
        string kind = category?.Path ?? hs?.ToString() ?? "";
        return string.Create(CultureInfo.InvariantCulture, $"{quantity} {kind}").TrimEnd();
    }
}
