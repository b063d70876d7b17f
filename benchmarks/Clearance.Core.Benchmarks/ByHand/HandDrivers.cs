namespace Clearance.Core.Benchmarks.ByHand;

/// <summary>What makes an inspection of the parcel likelier; the names are those of the rulebook.</summary>
[Flags]
internal enum HandDrivers
{
    None = 0,
    ControlledGoods = 1,
    AboveLimit = 1 << 1,
    NearLimit = 1 << 2,
    NoPriceProof = 1 << 3,
    NoIdentity = 1 << 4,
    UnmatchedData = 1 << 5,
    MissingPapers = 1 << 6,
}
