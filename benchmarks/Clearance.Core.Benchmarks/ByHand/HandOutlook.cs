namespace Clearance.Core.Benchmarks.ByHand;

/// <summary>How likely an inspection is, in percent, and the days until delivery.</summary>
internal sealed record HandOutlook(int Inspection, int Early, int Middle, int Late);
