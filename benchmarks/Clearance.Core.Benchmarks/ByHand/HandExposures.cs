namespace Clearance.Core.Benchmarks.ByHand;

/// <summary>What false declaration can lead to; the names are those of the rulebook.</summary>
[Flags]
internal enum HandExposures
{
    None = 0,
    FalseDeclaration = 1,
    Smuggling = 1 << 1,
    Criminal = 1 << 2,
    Quarantine = 1 << 3,
    RestrictedUndeclared = 1 << 4,
    BorrowedQuota = 1 << 5,
    NotWithheld = 1 << 6,
    WrongDeclaration = 1 << 7,
    LatePayment = 1 << 8,
}
