namespace Clearance.Core.Benchmarks.ByHand;

/// <summary>Whole-number division that rounds half up.</summary>
internal static class HandRounding
{
    public static long Rounded(long above, long below) => (above + (below / 2)) / below;
}
