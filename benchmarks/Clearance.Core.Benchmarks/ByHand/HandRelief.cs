namespace Clearance.Core.Benchmarks.ByHand;

/// <summary>What waives the tax on an article; the names are those of the rulebook.</summary>
internal enum HandRelief
{
    None = 0,
    FreePrintedMatter = 1,
    SmallTax = 2,
}
