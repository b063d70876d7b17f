using Clearance.Parcels;

namespace Clearance.Declarations;

/// <summary>Whether the declared purpose is the true one.</summary>
internal static class PurposeCheck
{
    private const string Path = "declaration.purpose";

    public static IEnumerable<FindingDraft> Find(CheckedCase known)
    {
        if (known.Case.Declaration.Purpose is not { } declared)
        {
            yield break;
        }

        Purpose? meant = known.Case.Parcel.Purpose;
        if (declared == Purpose.Gift && IsSold(known))
        {
            yield return new FindingDraft(FindingKinds.GiftForSale, Path, Word(declared), meant is { } purpose && purpose != Purpose.Gift ? Word(purpose) : null);
        }
        else if (meant is { } other && other != declared)
        {
            yield return new FindingDraft(FindingKinds.PurposeDiffers, Path, Word(declared), Word(other));
        }
    }

    // A present that a friend bought for the recipient stays a present; what the recipient bought is none.
    private static bool IsSold(CheckedCase known)
    {
        string? buyer = known.Receipt?.Buyer;
        string? recipient = known.Case.Declaration.Recipient;
        if (buyer is not null && recipient is not null)
        {
            return string.Equals(buyer, recipient, StringComparison.Ordinal) || known.Case.Parcel.Purpose is Purpose.Personal or Purpose.Commercial;
        }

        return known.Case.Parcel.Purpose switch
        {
            null => known.Receipt is not null || known.Case.Parcel.Seller?.Type == PartyType.Business,
            Purpose.Gift => false,
            _ => true,
        };
    }

    private static string Word(Purpose purpose) => ParcelWords.Purposes.WordOf(purpose);
}
