namespace Clearance.Rulebooks.Evaluation;

/// <summary>Where facts come from, and which of them were assumed, by fact binding and then by fact set.</summary>
internal sealed record FactSource(ParcelFacts Facts, bool[] Assumed);
