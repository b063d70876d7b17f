namespace Clearance.Formulas.Programs;

internal enum SlotKind
{
    /// <summary>Numbers and money.</summary>
    Number = 1,
    Boolean = 2,
    Code = 3,
}
