using Clearance.Values;

namespace Clearance.Core.Benchmarks.ByHand;

/// <summary>The drivers that follow from the papers at hand.</summary>
internal static class HandPapersAtHand
{
    private static readonly DocumentType s_identity = DocumentType.Parse("identity");
    private static readonly DocumentType s_invoice = DocumentType.Parse("commercial-invoice");
    private static readonly DocumentType s_confirmation = DocumentType.Parse("order-confirmation");
    private static readonly DocumentType s_voucher = DocumentType.Parse("payment-voucher");
    private static readonly DocumentType s_order = DocumentType.Parse("order-record");
    private static readonly DocumentType s_payment = DocumentType.Parse("payment-record");
    private static readonly DocumentType s_logistics = DocumentType.Parse("logistics-record");
    private static readonly DocumentType s_authorisation = DocumentType.Parse("power-of-attorney");
    private static readonly DocumentType s_packing = DocumentType.Parse("packing-list");
    private static readonly DocumentType s_contract = DocumentType.Parse("contract");
    private static readonly DocumentType s_purchase = DocumentType.Parse("purchase-order");

    public static HandDrivers Lacking(ReadOnlySpan<DocumentType> papers)
    {
        bool hasIdentity = papers.Contains(s_identity);
        bool hasInvoice = papers.Contains(s_invoice);
        bool hasConfirmation = papers.Contains(s_confirmation);
        bool isPriceProved = hasInvoice || (hasConfirmation && papers.Contains(s_voucher));
        bool isMatched = hasIdentity && papers.Contains(s_order) && papers.Contains(s_payment) && papers.Contains(s_logistics);
        bool hasContract = hasConfirmation || papers.Contains(s_contract) || papers.Contains(s_purchase);
        bool isWhole = hasInvoice && hasContract && papers.Contains(s_authorisation) && papers.Contains(s_packing);
        return HandVerdicts.If(!isPriceProved, HandDrivers.NoPriceProof) | HandVerdicts.If(!hasIdentity, HandDrivers.NoIdentity)
            | HandVerdicts.If(!isMatched, HandDrivers.UnmatchedData) | HandVerdicts.If(!isWhole, HandDrivers.MissingPapers);
    }
}
