namespace Clearance.Core.Benchmarks.ByHand;

/// <summary>Steps, precautions and warnings that depend on the parcel; the names are those of the rulebook. What always stands is not listed.</summary>
[Flags]
internal enum HandNotes
{
    None = 0,
    ReleasedFree = 1,
    PayBeforeRelease = 1 << 1,
    CourierCollects = 1 << 2,
    TobaccoQuantity = 1 << 3,
    AlcoholQuantity = 1 << 4,
    MedicinePapers = 1 << 5,
    PrintedMatterContent = 1 << 6,
    Indivisible = 1 << 7,
    ReasonableQuantity = 1 << 8,
    PostageAndLimit = 1 << 9,
    KeepPriceProof = 1 << 10,
    ParcelsTogether = 1 << 11,
    CourierPriceCheck = 1 << 12,
    SmallDutyUnknown = 1 << 13,
    OriginAndDuty = 1 << 14,
    Approvals = 1 << 15,
    OneArticleInFull = 1 << 16,
    YearlyQuantity = 1 << 17,
    GoodsUnclear = 1 << 18,
    NationalCodeContradictsValue = 1 << 19,
    QuarantinedGoods = 1 << 20,
}
