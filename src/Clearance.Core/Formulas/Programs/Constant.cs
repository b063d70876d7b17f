namespace Clearance.Formulas.Programs;

/// <summary>A value that does not depend on the parcel, and the slot of its kind that holds it.</summary>
internal sealed record Constant<T>(int Slot, T Value)
    where T : struct;
