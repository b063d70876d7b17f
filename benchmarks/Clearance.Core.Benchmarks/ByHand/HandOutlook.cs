namespace Clearance.Core.Benchmarks.ByHand;

/// <summary>How likely an inspection is before anything of the parcel moves it, in percent, and the days until delivery.</summary>
internal sealed record HandOutlook(int Inspection, int Early, int Middle, int Late);
