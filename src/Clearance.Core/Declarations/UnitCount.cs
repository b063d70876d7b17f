using Clearance.Formulas;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Declarations;

/// <summary>How many of a unit an item is: sets, pieces in them, kilograms, litres.</summary>
internal static class UnitCount
{
    /// <summary>The quantity in a unit; null where weight or contents that it takes are not known.</summary>
    public static BigRational? Of(ParcelItem item, DeclaredUnit? unit)
    {
        decimal? each = unit switch
        {
            null or DeclaredUnit.Set => 1m,
            DeclaredUnit.Piece => Contents(item, ContentsUnit.Piece) ?? 1m,
            DeclaredUnit.Pair => Contents(item, ContentsUnit.Pair) ?? 1m,
            DeclaredUnit.Kilogram or DeclaredUnit.Gram => Grams(item),
            _ => Contents(item, ContentsUnit.Millilitre),
        };
        if (each is not { } one)
        {
            return null;
        }

        BigRational count = BigRational.FromDecimal(one) * new BigRational(item.Quantity, 1);
        return unit is DeclaredUnit.Kilogram or DeclaredUnit.Litre ? count / new BigRational(1000, 1) : count;
    }

    /// <summary>The same of several items together.</summary>
    public static BigRational? Of(IEnumerable<ParcelItem> items, DeclaredUnit? unit)
    {
        BigRational sum = BigRational.Zero;
        foreach (ParcelItem item in items)
        {
            if (Of(item, unit) is not { } count)
            {
                return null;
            }

            sum += count;
        }

        return sum;
    }

    /// <summary>The net mass of one unit, by its weight or by contents in grams; null where neither is known.</summary>
    public static decimal? Grams(ParcelItem item) => item.UnitWeight?.Grams ?? Contents(item, ContentsUnit.Gram);

    private static decimal? Contents(ParcelItem item, ContentsUnit unit) => item.UnitContents is { } contents && contents.Unit == unit ? contents.Amount : null;
}
