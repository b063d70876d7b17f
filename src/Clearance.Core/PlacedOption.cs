namespace Clearance;

/// <summary>An option, its rank, and why it stands there.</summary>
internal readonly record struct PlacedOption(ClearanceOption Option, int Rank, IReadOnlyList<string> Because);
