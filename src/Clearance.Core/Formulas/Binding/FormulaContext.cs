using Clearance.Formulas.Programs;

namespace Clearance.Formulas.Binding;

/// <summary>Where a formula stands: in a group charge its key names may stand bare and aggregates run over the group.</summary>
internal sealed record FormulaContext(Scope Group, IReadOnlyDictionary<string, Slot> Keys)
{
    public static FormulaContext Plain { get; } = new(Scope.Parcel, new Dictionary<string, Slot>(StringComparer.Ordinal));
}
