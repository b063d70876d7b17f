using Clearance.Law;
using Clearance.Values;

namespace Clearance.Duties;

/// <summary>A rule that waives charges.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
/// <param name="Id">The stable name within its procedure, such as <c>small-tax</c>.</param>
/// <param name="Because">Why, for people; null where the rulebook gives no text.</param>
/// <param name="Source">The law behind it.</param>
public sealed record ReliefDefinition(string Id, LocalizedText? Because, LegalSource Source);
