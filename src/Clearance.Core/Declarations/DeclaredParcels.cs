using Clearance.Formulas;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Declarations;

/// <summary>Builds the parcel that a declaration speaks of, so that its tax can be computed.</summary>
internal static class DeclaredParcels
{
    /// <summary>The parcel with the declared lines as items; null where a quantity or price cannot be told in units as sold.</summary>
    public static Parcel? Build(CheckedCase known)
    {
        var items = new ParcelItem[known.Items.Count];
        foreach (int line in known.Lines.LooseLines)
        {
            items[line] = Bare(known.Items[line]);
        }

        foreach (LineGroup group in known.Lines.Groups)
        {
            foreach (int line in group.Lines)
            {
                if (Overlay(known.Items[line], [.. known.ItemsOf(group)]) is not { } item)
                {
                    return null;
                }

                items[line] = item;
            }
        }

        return known.TrueParcel with
        {
            Items = [.. items],
            Purpose = known.Case.Declaration.Purpose ?? known.TrueParcel.Purpose,
            Freight = known.Case.Declaration.Freight ?? known.TrueParcel.Freight,
        };
    }

    /// <summary>Whether declared codes say other goods than the item's.</summary>
    public static bool Contradicts(DeclaredItem line, ParcelItem item) =>
        (line.Hs is { } hs && item.Hs is { } ownHs && !hs.StartsWith(ownHs) && !ownHs.StartsWith(hs))
        || (line.Category is { } category && item.Category is { } own && !category.IsOrIsUnder(own) && !own.IsOrIsUnder(category));

    private static ParcelItem Bare(DeclaredItem line) => new()
    {
        Description = line.Description,
        Category = line.Category,
        Hs = line.Hs,
        Origin = line.Origin,
        Quantity = line.Quantity,
        UnitPrice = line.UnitPrice,
    };

    // What the declaration leaves open is as it is; what was known of other goods than the declared ones is not.
    private static ParcelItem? Overlay(DeclaredItem line, ParcelItem[] items)
    {
        ParcelItem item = items[0];
        if (AsSold(line, items) is not (int quantity, Money price))
        {
            return null;
        }

        bool contradicts = Contradicts(line, item);
        return new ParcelItem
        {
            Description = line.Description,
            Category = line.Category ?? (contradicts ? null : item.Category),
            Hs = line.Hs ?? (contradicts ? null : item.Hs),
            NationalCode = contradicts ? null : item.NationalCode,
            Origin = line.Origin ?? item.Origin,
            Quantity = quantity,
            UnitPrice = price,
            UnitWeight = item.UnitWeight,
            UnitContents = item.UnitContents,
            Indivisible = item.Indivisible,
            DutyRate = contradicts ? null : item.DutyRate,
            ExciseRate = contradicts ? null : item.ExciseRate,
            VatRate = contradicts ? null : item.VatRate,
        };
    }

    // A quantity in grams is so many units as sold, each at its part of the line; null where that has no end.
    private static (int Quantity, Money Price)? AsSold(DeclaredItem line, ParcelItem[] items)
    {
        if (line.Unit is null or DeclaredUnit.Set || UnitCount.Of(items, null) is not { } sold || UnitCount.Of(items, line.Unit) is not { } counted || sold == counted)
        {
            return line.Unit is null or DeclaredUnit.Set || UnitCount.Of(items, line.Unit) is not null ? (line.Quantity, line.UnitPrice) : null;
        }

        BigRational units = new BigRational(line.Quantity, 1) * sold / counted;
        if (!units.Denominator.IsOne || units.Sign <= 0 || units > new BigRational(ParcelLimits.MostQuantity, 1))
        {
            return null;
        }

        BigRational each = BigRational.FromDecimal(line.UnitPrice.Amount) * new BigRational(line.Quantity, 1) / units;
        bool isLawful = each.TryToDecimal(out decimal amount) && ParcelLimits.UnitPrice.Fault(new Money(amount, line.UnitPrice.Currency)) is null;
        return isLawful ? ((int)units.Numerator, new Money(amount, line.UnitPrice.Currency)) : null;
    }
}
