namespace Clearance.Core.Benchmarks.ByHand;

/// <summary>Rules that close a procedure; the names are those of the rulebook.</summary>
[Flags]
internal enum HandReasons
{
    None = 0,
    RestrictedGoods = 1,
    PersonalUse = 1 << 1,
    ValueLimit = 1 << 2,
    PublicationQuantity = 1 << 3,
    RetailScheme = 1 << 4,
    OwnUse = 1 << 5,
    OrderLimit = 1 << 6,
    YearLimit = 1 << 7,
    BannedGoods = 1 << 8,
}
