using Clearance.Law;
using Clearance.Values;

namespace Clearance;

/// <summary>A step to take or a precaution to heed.</summary>
/// <remarks>Equality is that of all values. Immutable, safe to share between threads.</remarks>
/// <param name="Rule">The rule's stable name.</param>
/// <param name="Text">What to do, for people.</param>
/// <param name="Source">The law behind it.</param>
public sealed record ClearanceNote(string Rule, LocalizedText Text, LegalSource Source);
