namespace Clearance.Returns;

/// <summary>What the rules say of a charge or an allowance on a returned item, and the rule that decides; null where none is about it.</summary>
internal sealed record ItemVerdict(ReturnedItem Item, Verdict Verdict, JudgedRule? Rule);
