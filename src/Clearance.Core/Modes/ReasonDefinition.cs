using Clearance.Law;
using Clearance.Values;

namespace Clearance.Modes;

/// <summary>Why a procedure may be closed to a parcel: the rule, its text and the law behind it.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
/// <param name="Id">The rule's stable name within its procedure, such as <c>value-limit</c>.</param>
/// <param name="Text">What the rule says; placeholders such as <c>{value}</c> are filled in by <see cref="Reason.Text"/>.</param>
/// <param name="Source">The law behind the rule.</param>
public sealed record ReasonDefinition(string Id, LocalizedText Text, LegalSource Source);
