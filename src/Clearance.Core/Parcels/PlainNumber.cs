namespace Clearance.Parcels;

/// <summary>A number of an item that rules read.</summary>
internal enum PlainNumber
{
    Price,
    Quantity,
    Grams,

    /// <summary>Grams, or else contents in grams.</summary>
    ContentsInGrams,
    Contents,
    Millilitres,
    DutyRate,
    ExciseRate,
    VatRate,
}
