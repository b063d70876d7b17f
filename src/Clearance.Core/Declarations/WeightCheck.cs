using Clearance.Formulas;
using Clearance.Parcels;

namespace Clearance.Declarations;

/// <summary>Whether the goods weigh more than the parcel with its wrapping. What weighs is counted; what is not known weighs nothing here.</summary>
internal static class WeightCheck
{
    public static IEnumerable<FindingDraft> Find(CheckedCase known)
    {
        if (known.Case.Evidence.Waybill?.Weight is not { } gross)
        {
            yield break;
        }

        BigRational right = Sum(known.TrueParcel.Items);
        BigRational declared = Sum(known.DeclaredParcel?.Items ?? []);
        BigRational net = right > declared ? right : declared;
        if (net > BigRational.FromDecimal(gross.Grams))
        {
            yield return new FindingDraft(FindingKinds.WeightImplausible, "evidence.waybill.weight", gross.ToString(), $"≥ {net} g");
        }
    }

    private static BigRational Sum(IEnumerable<ParcelItem> items) => items.Aggregate(
        BigRational.Zero,
        static (sum, item) => sum + (BigRational.FromDecimal(UnitCount.Grams(item) ?? 0m) * new BigRational(item.Quantity, 1)));
}
