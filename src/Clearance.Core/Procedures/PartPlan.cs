namespace Clearance.Procedures;

/// <summary>A part in C# and the slots that it fills. The rulebook's own part in its place is compiled beside it, for parts that build on it.</summary>
internal abstract record PartPlan;
