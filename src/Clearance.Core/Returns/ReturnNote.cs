using Clearance.Law;
using Clearance.Values;

namespace Clearance.Returns;

/// <summary>Why something does not come back, or cannot be told.</summary>
/// <remarks>Equality is that of all members. Immutable, safe to share between threads.</remarks>
/// <param name="Rule">A stable name: the id of the rule of the rulebook, or a word that docs/returns.md lists.</param>
/// <param name="Item">The item, counted from 0; null where it is not about one.</param>
/// <param name="Text">The reason for people.</param>
/// <param name="Source">The law behind it; null where no law says it.</param>
public sealed record ReturnNote(string Rule, int? Item, LocalizedText Text, LegalSource? Source);
