using System.Collections.Immutable;
using Clearance.Duties;
using Clearance.Formulas;
using Clearance.Parcels;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance.Returns;

/// <summary>
/// A charge that was paid, and the parts of it that lie on returned units: in equal parts on the units of an item, on the items of a group or
/// parcel by their prices. Parts are rounded as the law rounds the charge, from the sum of all that came back so far: so they never exceed it.
/// </summary>
internal sealed class PaidCharge
{
    private readonly Parcel _parcel;
    private readonly BigRational[] _weights;

    private PaidCharge(Charge charge, Money amount, Parcel parcel, ImmutableArray<ReturnedItem> returned, BigRational[] weights)
    {
        Charge = charge;
        Amount = amount;
        _parcel = parcel;
        Returned = returned;
        _weights = weights;
    }

    public Charge Charge { get; }

    public Money Amount { get; }

    /// <summary>The returned items on which the charge lies.</summary>
    public ImmutableArray<ReturnedItem> Returned { get; }

    /// <summary>The charge as paid on returned items; null where nothing was paid on them, or not known how much.</summary>
    public static PaidCharge? Find(Charge charge, ReturnCase returned)
    {
        int[] items = charge.Item is { } item ? [item] : charge.Items is { } group ? [.. group] : [.. Enumerable.Range(0, returned.Parcel.Items.Count)];
        ImmutableArray<ReturnedItem> back = [.. returned.Items.Where(r => Array.IndexOf(items, r.Index) >= 0)];
        return !charge.IsWaived && charge.Amount is { Amount: > 0m } amount && !back.IsEmpty
            ? new PaidCharge(charge, amount, returned.Parcel, back, Weights(returned.Parcel, items))
            : null;
    }

    /// <summary>The part of the amount that lies on the returned units of one of <see cref="Returned"/>.</summary>
    public Money PartOf(ReturnedItem item)
    {
        BigRational before = BigRational.Zero;
        foreach (ReturnedItem other in Returned)
        {
            before += Share(other, other.ReturnedBefore);
        }

        foreach (ReturnedItem earlier in Returned.TakeWhile(r => r.Index != item.Index))
        {
            before += Share(earlier, earlier.Quantity);
        }

        return new Money(Rounded(before + Share(item, item.Quantity)).Amount - Rounded(before).Amount, Amount.Currency);
    }

    // By price; by quantity where prices cannot be added up, or there are none.
    private static BigRational[] Weights(Parcel parcel, int[] items)
    {
        bool isPriced = items.Select(i => parcel.Items[i].UnitPrice.Currency).Distinct().Count() == 1 && Array.Exists(items, i => parcel.Items[i].UnitPrice.Amount > 0m);
        var weights = new BigRational[parcel.Items.Count];
        BigRational sum = BigRational.Zero;
        foreach (int i in items)
        {
            ParcelItem item = parcel.Items[i];
            weights[i] = new BigRational(item.Quantity, 1) * (isPriced ? BigRational.FromDecimal(item.UnitPrice.Amount) : BigRational.One);
            sum += weights[i];
        }

        foreach (int i in items)
        {
            weights[i] /= sum;
        }

        return weights;
    }

    private BigRational Share(ReturnedItem item, int units) => _weights[item.Index] * new BigRational(units, _parcel.Items[item.Index].Quantity);

    private Money Rounded(BigRational share) => Amounts.ToMoney(BigRational.FromDecimal(Amount.Amount) * share, Amount.Currency, Charge.Rounding);
}
