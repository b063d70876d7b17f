namespace Clearance.Core.Benchmarks.Tables;

/// <summary>What rules ask of a category, as one bit each.</summary>
[Flags]
internal enum GoodsMarks
{
    None = 0,
    Tobacco = 1,
    Alcohol = 1 << 1,
    Medicines = 1 << 2,
    Printed = 1 << 3,
    Quarantined = 1 << 4,
    Approved = 1 << 5,
    YearlyQuantity = 1 << 6,
}
