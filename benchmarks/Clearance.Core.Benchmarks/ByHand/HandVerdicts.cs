using Clearance.Core.Benchmarks.Tables;

namespace Clearance.Core.Benchmarks.ByHand;

/// <summary>Papers, notes, exposures and reasons as the rulebook states them, from what is true of a parcel.</summary>
internal static class HandVerdicts
{
    public const HandPapers OfPost = HandPapers.PostalDeclaration | HandPapers.Identity | HandPapers.PriceProof;
    public const HandPapers OfExpress = HandPapers.Identity | HandPapers.PersonalArticlesDeclaration | HandPapers.HouseWaybill | HandPapers.PriceProof;
    public const HandPapers OfRetail = HandPapers.Identity | HandPapers.OrderRecord | HandPapers.PaymentRecord | HandPapers.LogisticsRecord | HandPapers.DeclarationList;
    public const HandPapers OfTrade = HandPapers.CustomsDeclaration | HandPapers.PowerOfAttorney | HandPapers.CommercialInvoice | HandPapers.PackingList
        | HandPapers.Contract | HandPapers.Waybill | HandPapers.CertificateOfOrigin;

    private const GoodsControl Controlled = GoodsControl.Prohibited | GoodsControl.Unclear | GoodsControl.Permit | GoodsControl.Limited;

    public static HandReasons If(bool fails, HandReasons reason) => fails ? reason : HandReasons.None;

    public static HandPapers If(bool holds, HandPapers paper) => holds ? paper : HandPapers.None;

    public static HandNotes If(bool holds, HandNotes note) => holds ? note : HandNotes.None;

    public static HandDrivers If(bool holds, HandDrivers driver) => holds ? driver : HandDrivers.None;

    public static HandExposures If(bool holds, HandExposures exposure) => holds ? exposure : HandExposures.None;

    /// <summary>Papers by kind of goods for articles and retail.</summary>
    public static HandPapers Permits(GoodsControl controls) =>
        If((controls & GoodsControl.Prescription) != GoodsControl.None, HandPapers.Prescription) | If((controls & GoodsControl.CitesPermit) != GoodsControl.None, HandPapers.CitesPermit);

    /// <summary>Papers by kind of goods for general trade.</summary>
    public static HandPapers Licences(GoodsControl controls) =>
        If((controls & Controlled) != GoodsControl.None, HandPapers.ImportLicence) | If((controls & GoodsControl.QuarantinePermit) != GoodsControl.None, HandPapers.QuarantinePermit)
        | If((controls & GoodsControl.CitesPermit) != GoodsControl.None, HandPapers.CitesPermit);

    /// <summary>Notes by kind of goods that every procedure has.</summary>
    public static HandNotes OfGoods(GoodsMarks marks, GoodsControl controls) =>
        If((marks & GoodsMarks.Printed) != GoodsMarks.None, HandNotes.PrintedMatterContent) | If((controls & GoodsControl.Unclear) != GoodsControl.None, HandNotes.GoodsUnclear);

    /// <summary>Notes by kind of goods for articles and retail.</summary>
    public static HandNotes OfMail(GoodsMarks marks) =>
        If((marks & GoodsMarks.Tobacco) != GoodsMarks.None, HandNotes.TobaccoQuantity) | If((marks & GoodsMarks.Medicines) != GoodsMarks.None, HandNotes.MedicinePapers);

    /// <summary>Exposures that every procedure has.</summary>
    public static HandExposures OfAll(GoodsMarks marks, bool isCriminal) =>
        HandExposures.Smuggling | If(isCriminal, HandExposures.Criminal) | If((marks & GoodsMarks.Quarantined) != GoodsMarks.None, HandExposures.Quarantine);
}
