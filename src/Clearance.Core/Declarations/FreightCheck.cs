using Clearance.Formulas;
using Clearance.Values;

namespace Clearance.Declarations;

/// <summary>Whether the declared freight is that paid, or the declared prices hold it.</summary>
internal static class FreightCheck
{
    public static IEnumerable<FindingDraft> Find(CheckedCase known)
    {
        if (known.Case.Declaration.Freight is { } declared
            && known.TrueParcel.Freight is { } paid
            && Between(known, declared, paid.Currency) is { } freight
            && freight < BigRational.FromDecimal(paid.Amount)
            && !HoldsFreight(known, freight, paid))
        {
            yield return new FindingDraft(FindingKinds.FreightBelowReceipt, "declaration.freight", declared.ToString(), paid.ToString());
        }
    }

    private static bool HoldsFreight(CheckedCase known, BigRational freight, Money paid)
    {
        BigRational? declared = Sum(known, known.Items.Select(static i => (i.UnitPrice, i.Quantity)), paid.Currency);
        BigRational? goods = Sum(known, known.TrueParcel.Items.Select(static i => (i.UnitPrice, i.Quantity)), paid.Currency);
        BigRational? discount = known.TrueParcel.Discount is { } given ? Between(known, given, paid.Currency) : BigRational.Zero;
        return declared is { } d && goods is { } g && discount is { } less && d + freight >= g + BigRational.FromDecimal(paid.Amount) - less;
    }

    private static BigRational? Sum(CheckedCase known, IEnumerable<(Money Price, int Quantity)> lines, Currency currency)
    {
        BigRational sum = BigRational.Zero;
        foreach ((Money price, int quantity) in lines)
        {
            if (Between(known, price, currency) is not { } each)
            {
                return null;
            }

            sum += each * new BigRational(quantity, 1);
        }

        return sum;
    }

    // Nothing of one currency is nothing of another.
    private static BigRational? Between(CheckedCase known, Money money, Currency currency)
    {
        var amount = BigRational.FromDecimal(money.Amount);
        return money.Currency == currency || amount.Sign == 0 ? amount : known.Rates.Between(money.Currency, currency) is { } rate ? amount * rate : null;
    }
}
