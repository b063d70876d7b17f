using Clearance.Duties;
using Clearance.Parcels;

namespace Clearance.Declarations;

/// <summary>Whether a code that agrees with the item's, but says less or more, lowers the tax of the line.</summary>
internal static class RateCheck
{
    public static IEnumerable<FindingDraft> Find(CheckedCase known)
    {
        (int Line, int Item)[] changed =
        [
            .. known.Lines.Groups
                .Where(static g => g.Items.Length == 1 && g.Lines.Length == 1)
                .Select(static g => (Line: g.Lines[0], Item: g.Items[0]))
                .Where(p => IsOther(known.Items[p.Line], known.TrueParcel.Items[p.Item])),
        ];
        if (changed.Length == 0 || known.True is not { } right || known.Evaluate(Classified(known, changed)) is not { } wrong)
        {
            yield break;
        }

        foreach ((int line, int item) in changed)
        {
            if (TaxOf(right, item) is { } due && TaxOf(wrong, item) is { } declared && declared < due)
            {
                DeclaredItem goods = known.Items[line];
                ParcelItem own = known.TrueParcel.Items[item];
                yield return goods.Hs is { } hs && hs != own.Hs
                    ? new FindingDraft(FindingKinds.RateLowered, Paths.Line(line, "hs"), hs.ToString(), own.Hs?.ToString())
                    : new FindingDraft(FindingKinds.RateLowered, Paths.Line(line, "category"), goods.Category?.Path, own.Category?.Path);
            }
        }
    }

    private static bool IsOther(DeclaredItem line, ParcelItem item) =>
        !DeclaredParcels.Contradicts(line, item) && ((line.Hs is { } hs && hs != item.Hs) || (line.Category is { } category && category != item.Category));

    private static Parcel Classified(CheckedCase known, (int Line, int Item)[] changed)
    {
        ParcelItem[] items = [.. known.TrueParcel.Items];
        foreach ((int line, int item) in changed)
        {
            items[item] = items[item] with { Hs = known.Items[line].Hs ?? items[item].Hs, Category = known.Items[line].Category ?? items[item].Category };
        }

        return known.TrueParcel with { Items = [.. items] };
    }

    // Charges of the item alone; null where one of them is not known, or there are none.
    private static decimal? TaxOf(ClearanceOption option, int item)
    {
        decimal? sum = null;
        foreach (Charge charge in option.Charges.Where(c => c.Item == item))
        {
            if (charge.Amount is not { } amount)
            {
                return null;
            }

            sum = (sum ?? 0m) + amount.Amount;
        }

        return sum;
    }
}
