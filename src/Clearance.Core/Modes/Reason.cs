using Clearance.Law;
using Clearance.Values;

namespace Clearance.Modes;

/// <summary>Why this parcel cannot use a procedure.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
/// <param name="Rule">The rule's stable name.</param>
/// <param name="Item">The item that fails the rule, counted from 0; null where the parcel as a whole does.</param>
/// <param name="Text">The reason with this parcel's figures.</param>
/// <param name="Source">The law behind the rule.</param>
public sealed record Reason(string Rule, int? Item, LocalizedText Text, LegalSource Source);
