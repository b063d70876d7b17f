namespace Clearance.Formulas.Programs;

/// <summary>A fact that the caller's data fill: its number in the fact list, its argument (a currency, an allowance) and its slot.</summary>
internal sealed record FactBinding(int Fact, string? Argument, Slot Slot);
