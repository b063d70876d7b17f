using Clearance.Law;
using Clearance.Values;

namespace Clearance.Returns;

/// <summary>What goods owe that are sent free of charge in place of the returned ones.</summary>
/// <remarks>Equality is that of all members. Immutable, safe to share between threads.</remarks>
/// <param name="Free">The charges that they do not owe, by id; they owe all others as any parcel does.</param>
/// <param name="Deadline">Until when they must be declared.</param>
/// <param name="Text">What to do, and what becomes of the first goods.</param>
/// <param name="Source">The law behind it.</param>
public sealed record Replacement(ValueList<string> Free, ReturnDeadline Deadline, LocalizedText Text, LegalSource Source);
