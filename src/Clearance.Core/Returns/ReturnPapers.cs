using Clearance.Law;
using Clearance.Values;

namespace Clearance.Returns;

/// <summary>Papers that an application for a refund needs.</summary>
/// <remarks>Equality is that of all members. Immutable, safe to share between threads.</remarks>
/// <param name="AnyOf">Sets of papers; any one set, whole, is enough.</param>
/// <param name="Source">The law behind it.</param>
public sealed record ReturnPapers(ValueList<ValueList<DocumentType>> AnyOf, LegalSource Source);
