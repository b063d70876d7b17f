namespace Clearance.Core.Benchmarks.Tables;

/// <summary>Effect and permit of the table of restricted goods, as one bit each, so that those of all items can be joined.</summary>
[Flags]
internal enum GoodsControl
{
    None = 0,
    Free = 1,
    Prohibited = 1 << 1,
    Unclear = 1 << 2,
    Permit = 1 << 3,
    Limited = 1 << 4,
    QuarantinePermit = 1 << 5,
    Prescription = 1 << 6,
    CitesPermit = 1 << 7,
}
