using Clearance.Json;
using Clearance.Values;

namespace Clearance.Rulebooks.Documents;

/// <summary>What shifts the odds of an inspection; in force as long as the outlook that holds it.</summary>
internal sealed record DriverDocument(Located Id, Located When, decimal Odds, LocalizedText Text, Place TextPlace, Located Source);
