namespace Clearance.Returns;

/// <summary>What the rules say of a paid charge on a returned item, and the rule that decides; null where none is about it.</summary>
internal sealed record ChargeVerdict(PaidCharge Charge, ReturnedItem Item, Verdict Verdict, JudgedRule? Rule);
