namespace Clearance.Formulas.Programs;

/// <summary>A place for the values of one named or intermediate result; the index counts within its kind.</summary>
internal readonly record struct Slot(SlotKind Kind, int Index);
