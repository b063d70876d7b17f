namespace Clearance.Core.Benchmarks.ByHand;

/// <summary>Papers that a procedure asks for; the names are those of the rulebook.</summary>
[Flags]
internal enum HandPapers
{
    None = 0,
    PostalDeclaration = 1,
    Identity = 1 << 1,
    PriceProof = 1 << 2,
    Prescription = 1 << 3,
    CitesPermit = 1 << 4,
    PersonalArticlesDeclaration = 1 << 5,
    HouseWaybill = 1 << 6,
    OrderRecord = 1 << 7,
    PaymentRecord = 1 << 8,
    LogisticsRecord = 1 << 9,
    DeclarationList = 1 << 10,
    CustomsDeclaration = 1 << 11,
    PowerOfAttorney = 1 << 12,
    CommercialInvoice = 1 << 13,
    PackingList = 1 << 14,
    Contract = 1 << 15,
    Waybill = 1 << 16,
    ImportLicence = 1 << 17,
    QuarantinePermit = 1 << 18,
    CertificateOfOrigin = 1 << 19,
}
