using System.Collections.Immutable;
using Clearance.Formulas;
using Clearance.Parcels;

namespace Clearance.Declarations;

/// <summary>Whether the declared quantity of goods is that in the parcel.</summary>
internal static class QuantityCheck
{
    private static readonly DeclaredUnit?[] s_units = [null, .. Enum.GetValues<DeclaredUnit>()];

    public static IEnumerable<FindingDraft> Find(CheckedCase known, LineGroup group)
    {
        DeclaredItem[] lines = [.. group.Lines.Select(l => known.Items[l])];
        ImmutableArray<ParcelItem> items = known.ItemsOf(group);
        DeclaredUnit? unit = lines[0].Unit;
        if (!Array.TrueForAll(lines, l => l.Unit == unit) || UnitCount.Of(items, unit) is not { } expected)
        {
            // Grams and pieces do not add up, and what is not known cannot be compared.
            yield break;
        }

        var declared = new BigRational(lines.Sum(static l => (long)l.Quantity), 1);
        if (declared == expected)
        {
            yield break;
        }

        bool isOfOtherUnit = Array.Exists(s_units, u => UnitCount.Of(items, u) == declared);
        FindingKind kind = isOfOtherUnit ? FindingKinds.UnitConfused : declared < expected ? FindingKinds.QuantityBelow : FindingKinds.QuantityAbove;
        yield return new FindingDraft(kind, Paths.Line(group.Lines[0], "quantity"), Show(declared, unit), Show(expected, unit));
    }

    private static string Show(BigRational count, DeclaredUnit? unit) => unit is { } word ? $"{count} {DeclarationWords.Units.WordOf(word)}" : count.ToString();
}
