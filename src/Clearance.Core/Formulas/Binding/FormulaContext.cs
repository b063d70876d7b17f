using Clearance.Formulas.Programs;

namespace Clearance.Formulas.Binding;

/// <summary>
/// Where a formula stands: in a group charge its key names may stand bare and aggregates run over the group; that of an item charge has a
/// result for each item even where it looks at none.
/// </summary>
internal sealed record FormulaContext(Scope Group, IReadOnlyDictionary<string, Slot> Keys, bool IsPerItem = false)
{
    public static FormulaContext Plain { get; } = new(Scope.Parcel, new Dictionary<string, Slot>(StringComparer.Ordinal));

    public static FormulaContext PerItem { get; } = Plain with { IsPerItem = true };
}
