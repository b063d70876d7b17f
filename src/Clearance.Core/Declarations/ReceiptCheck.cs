using Clearance.Formulas;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance.Declarations;

/// <summary>Whether receipt and payment agree with themselves, with each other and with the day.</summary>
internal static class ReceiptCheck
{
    public static IEnumerable<FindingDraft> Find(CheckedCase known)
    {
        DateOnly on = known.Case.On;
        Payment? payment = known.Case.Evidence.Payment;
        if (known.Receipt is { } receipt)
        {
            if (receipt.Total is { } total && Sum(receipt, total.Currency) is { } sum && sum != BigRational.FromDecimal(total.Amount))
            {
                yield return new FindingDraft(FindingKinds.ReceiptDoesNotAddUp, "evidence.receipt.total", total.ToString(), Amounts.ToExactMoney(sum, total.Currency).ToString());
            }

            if (payment is not null && receipt.Total is { } due && payment.Amount.Currency == due.Currency && payment.Amount != due)
            {
                yield return new FindingDraft(FindingKinds.PaymentDiffers, "evidence.payment.amount", payment.Amount.ToString(), due.ToString());
            }

            if (receipt.Date > on)
            {
                yield return Later("evidence.receipt.date", receipt.Date.Value, on);
            }
        }

        if (payment?.Date > on)
        {
            yield return Later("evidence.payment.date", payment.Date.Value, on);
        }
    }

    private static FindingDraft Later(string path, DateOnly date, DateOnly on) => new(FindingKinds.PaperDatedLater, path, Shown.Day(date), Shown.Day(on));

    // Null where lines are not known or several currencies meet.
    private static BigRational? Sum(Receipt receipt, Currency currency)
    {
        Money[] extras = [.. new[] { receipt.Freight, receipt.Discount }.OfType<Money>()];
        if (receipt.Lines.Count == 0 || receipt.Lines.Any(l => l.UnitPrice.Currency != currency) || Array.Exists(extras, e => e.Currency != currency && e.Amount != 0m))
        {
            return null;
        }

        BigRational lines = receipt.Lines.Aggregate(BigRational.Zero, static (sum, l) => sum + (BigRational.FromDecimal(l.UnitPrice.Amount) * new BigRational(l.Quantity, 1)));
        return lines + BigRational.FromDecimal(receipt.Freight?.Amount ?? 0m) - BigRational.FromDecimal(receipt.Discount?.Amount ?? 0m);
    }
}
