using System.Collections.Immutable;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Declarations;

/// <summary>Whether declared codes and origin are those of the goods. A code that says less or more of the same goods contradicts nothing.</summary>
internal static class ClassCheck
{
    public static IEnumerable<FindingDraft> Find(CheckedCase known, LineGroup group)
    {
        ImmutableArray<ParcelItem> items = known.ItemsOf(group);
        GoodsCategory[] categories = [.. items.Select(static i => i.Category).OfType<GoodsCategory>()];
        HsCode[] codes = [.. items.Select(static i => i.Hs).OfType<HsCode>()];
        CountryCode[] origins = [.. items.Select(static i => i.Origin).OfType<CountryCode>()];
        foreach (int line in group.Lines)
        {
            DeclaredItem declared = known.Items[line];
            if (declared.Category is { } category && categories.Length > 0 && !Array.Exists(categories, c => c.IsOrIsUnder(category) || category.IsOrIsUnder(c)))
            {
                yield return new FindingDraft(FindingKinds.CategoryContradicts, Paths.Line(line, "category"), category.Path, categories[0].Path);
            }

            if (declared.Hs is { } code && codes.Length > 0 && !Array.Exists(codes, c => c.StartsWith(code) || code.StartsWith(c)))
            {
                yield return new FindingDraft(FindingKinds.HsContradicts, Paths.Line(line, "hs"), code.ToString(), codes[0].ToString());
            }
            else if (declared.Hs is { } lone && codes.Length == 0 && IsUnusual(lone, categories.Length > 0 ? categories[0] : declared.Category))
            {
                yield return new FindingDraft(FindingKinds.HsDoubtful, Paths.Line(line, "hs"), lone.ToString());
            }

            if (declared.Origin is { } origin && origins.Length == items.Length && !origins.Contains(origin))
            {
                yield return new FindingDraft(FindingKinds.OriginDiffers, Paths.Line(line, "origin"), origin.Code, origins[0].Code);
            }
        }
    }

    private static bool IsUnusual(HsCode code, GoodsCategory? category)
    {
        string digits = code.ToString();
        return category?.HsPrefixes is { Count: > 0 } usual
            && !usual.Any(u => digits.StartsWith(u, StringComparison.Ordinal) || u.StartsWith(digits, StringComparison.Ordinal));
    }
}
