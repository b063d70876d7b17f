using Clearance.Law;
using Clearance.Values;

namespace Clearance.Documents;

/// <summary>A paper that a procedure asks for.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
/// <param name="Type">The kind of paper.</param>
/// <param name="Need">How much it is needed.</param>
/// <param name="Stage">When it is asked for.</param>
/// <param name="Supplier">Who supplies it.</param>
/// <param name="AnyOf">Sets of papers; any one set, whole, satisfies the requirement.</param>
/// <param name="Source">The law behind it.</param>
public sealed record DocumentRequirement(
    DocumentType Type,
    DocumentNeed Need,
    DocumentStage Stage,
    DocumentSupplier Supplier,
    ValueList<ValueList<DocumentType>> AnyOf,
    LegalSource Source)
{
    /// <summary>Whether papers at hand satisfy the requirement; null where the papers at hand are not known.</summary>
    public bool? IsSatisfiedBy(ValueList<DocumentType>? documents)
    {
        if (documents is null)
        {
            return null;
        }

        foreach (ValueList<DocumentType> set in AnyOf)
        {
            if (set.All(documents.Contains))
            {
                return true;
            }
        }

        return false;
    }
}
