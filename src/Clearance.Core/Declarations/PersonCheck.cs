using Clearance.Parcels;

namespace Clearance.Declarations;

/// <summary>Whether declaration, waybill, receipt and payment are of one person. Keys of persons are compared and never shown.</summary>
internal static class PersonCheck
{
    public static IEnumerable<FindingDraft> Find(CheckedCase known)
    {
        string? recipient = known.Case.Declaration.Recipient;
        string? buyer = known.Receipt?.Buyer;
        bool isGift = (known.Case.Declaration.Purpose ?? known.Case.Parcel.Purpose) == Purpose.Gift;
        if (Differ(recipient, known.Case.Evidence.Waybill?.Recipient))
        {
            yield return new FindingDraft(FindingKinds.RecipientDiffers, "declaration.recipient");
        }

        if (!isGift && Differ(recipient, buyer))
        {
            yield return new FindingDraft(FindingKinds.BuyerDiffers, "evidence.receipt.buyer");
        }

        if (Differ(buyer ?? (isGift ? null : recipient), known.Case.Evidence.Payment?.Payer))
        {
            yield return new FindingDraft(FindingKinds.PayerDiffers, "evidence.payment.payer");
        }
    }

    private static bool Differ(string? left, string? right) => left is not null && right is not null && !string.Equals(left, right, StringComparison.Ordinal);
}
