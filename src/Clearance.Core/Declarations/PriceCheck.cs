using System.Collections.Immutable;
using Clearance.Formulas;
using Clearance.Parcels;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance.Declarations;

/// <summary>
/// Whether declared prices are those paid. A price may bear its share of a discount on the order, and hold its share of a freight that is not
/// declared apart; beyond that it may be rounded to the currency's smallest unit in either direction.
/// </summary>
internal sealed class PriceCheck
{
    private readonly CheckedCase _known;
    private readonly BigRational _least;
    private readonly BigRational _most;

    public PriceCheck(CheckedCase known)
    {
        _known = known;
        (_least, _most) = Shares(known);
    }

    public IEnumerable<FindingDraft> Find(LineGroup group, bool isUnitConfused)
    {
        ImmutableArray<ParcelItem> items = _known.ItemsOf(group);
        Currency paid = items[0].UnitPrice.Currency;
        if (items.Any(i => i.UnitPrice.Currency != paid))
        {
            // A line that sums up prices of several currencies has no price to compare with.
            yield break;
        }

        BigRational total = Sum(items.Select(static i => Worth(i.UnitPrice, i.Quantity)));
        foreach (int line in group.Lines)
        {
            DeclaredItem declared = _known.Items[line];
            BigRational sold = UnitCount.Of(items, null)!.Value;
            if (UnitCount.Of(items, declared.Unit) is { } units && !(isUnitConfused && IsRightOtherwise(declared, total, sold)))
            {
                Money price = items.Length == 1 && units == sold ? items[0].UnitPrice : Amounts.ToMoney(total / units, paid);
                if (Judge(declared.UnitPrice, total / units, paid) is { } kind)
                {
                    yield return new FindingDraft(kind, Paths.Line(line, "unitPrice"), declared.UnitPrice.ToString(), price.ToString());
                }
            }
        }
    }

    // Where the unit is confused, either the price of a unit as sold or the value of the line may still be right.
    private static bool IsRightOtherwise(DeclaredItem declared, BigRational total, BigRational sold) =>
        BigRational.FromDecimal(declared.UnitPrice.Amount) == total / sold || Worth(declared.UnitPrice, declared.Quantity) == total;

    private FindingKind? Judge(Money declared, BigRational expected, Currency paid)
    {
        var amount = BigRational.FromDecimal(declared.Amount);
        BigRational rate = BigRational.One;
        if (declared.Currency != paid && (amount.Sign != 0 || expected.Sign != 0))
        {
            if (amount == expected)
            {
                return FindingKinds.CurrencyConfused;
            }

            if (_known.Rates.Between(paid, declared.Currency) is not { } known)
            {
                return FindingKinds.CurrencyDiffers;
            }

            rate = known;
        }

        var unit = new BigRational(1, System.Numerics.BigInteger.Pow(10, declared.Currency.MinorUnits ?? 2));
        BigRational least = expected * rate * _least;
        BigRational rounded = least.Round(unit, RoundingMode.Down);
        return amount < (rounded.Sign > 0 ? rounded : least) ? FindingKinds.ValueBelowReceipt
            : amount > (expected * rate * _most).Round(unit, RoundingMode.Up) ? FindingKinds.ValueAboveReceipt
            : null;
    }

    private static (BigRational Least, BigRational Most) Shares(CheckedCase known)
    {
        (Money Price, int Quantity)[] bought = known.Receipt is { Lines.Count: > 0 } receipt
            ? [.. receipt.Lines.Select(static l => (l.UnitPrice, l.Quantity))]
            : [.. known.TrueParcel.Items.Select(static i => (i.UnitPrice, i.Quantity))];
        Currency currency = bought[0].Price.Currency;
        BigRational sum = Sum(bought.Select(static b => Worth(b.Price, b.Quantity)));
        if (sum.Sign == 0 || Array.Exists(bought, b => b.Price.Currency != currency))
        {
            return (BigRational.One, BigRational.One);
        }

        BigRational discount = Of(known.TrueParcel.Discount, currency);
        BigRational freight = known.Case.Declaration.Freight is { Amount: > 0m } ? BigRational.Zero : Of(known.TrueParcel.Freight, currency);
        return (discount < sum ? (sum - discount) / sum : BigRational.Zero, (sum + freight) / sum);
    }

    private static BigRational Of(Money? money, Currency currency) => money is { } known && known.Currency == currency ? BigRational.FromDecimal(known.Amount) : BigRational.Zero;

    private static BigRational Worth(Money price, int quantity) => BigRational.FromDecimal(price.Amount) * new BigRational(quantity, 1);

    private static BigRational Sum(IEnumerable<BigRational> amounts) => amounts.Aggregate(BigRational.Zero, static (sum, amount) => sum + amount);
}
