using System.Collections.Immutable;
using Clearance.Duties;
using Clearance.Formulas;
using Clearance.Parcels;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance.Returns;

/// <summary>A charge that was paid, and the parts of it that lie on returned units.</summary>
internal sealed record PaidCharge(Charge Charge, ImmutableArray<ChargePart> Parts)
{
    /// <summary>
    /// The charge as paid on returned items; null where nothing was paid on them, or not known how much. It lies on the units of its items by
    /// their prices; in equal parts where these are in several currencies, or all zero. Parts are rounded as the law rounds the charge, from the
    /// sum of all that came back so far: so they never exceed it.
    /// </summary>
    public static PaidCharge? Find(Charge charge, ReturnCase returned)
    {
        int[] items = charge.Item is { } item ? [item] : charge.Items is { } group ? [.. group] : [.. Enumerable.Range(0, returned.Parcel.Items.Count)];
        ReturnedItem[] back = [.. returned.Items.Where(r => Array.IndexOf(items, r.Index) >= 0)];
        return !charge.IsWaived && charge.Amount is { Amount: > 0m } amount && back.Length > 0
            ? new PaidCharge(charge, [.. Divide(charge, amount, [.. items.Select(i => returned.Parcel.Items[i])], back, returned.Parcel)])
            : null;
    }

    private static IEnumerable<ChargePart> Divide(Charge charge, Money amount, ParcelItem[] items, ReturnedItem[] back, Parcel parcel)
    {
        bool isPriced = items.Select(static i => i.UnitPrice.Currency).Distinct().Count() == 1 && Array.Exists(items, static i => i.UnitPrice.Amount > 0m);
        BigRational WeightOf(ParcelItem item, int units) => new BigRational(units, 1) * (isPriced ? BigRational.FromDecimal(item.UnitPrice.Amount) : BigRational.One);
        BigRational perWeight = BigRational.FromDecimal(amount.Amount) / items.Aggregate(BigRational.Zero, (sum, item) => sum + WeightOf(item, item.Quantity));
        Money Rounded(BigRational weight) => Amounts.ToMoney(weight * perWeight, amount.Currency, charge.Rounding);
        BigRational weight = back.Aggregate(BigRational.Zero, (sum, r) => sum + WeightOf(parcel.Items[r.Index], r.ReturnedBefore));
        Money before = Rounded(weight);
        foreach (ReturnedItem item in back)
        {
            weight += WeightOf(parcel.Items[item.Index], item.Quantity);
            Money after = Rounded(weight);
            yield return new ChargePart(item, new Money(after.Amount - before.Amount, amount.Currency));
            before = after;
        }
    }
}
