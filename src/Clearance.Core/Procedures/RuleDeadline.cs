using Clearance.Law;

namespace Clearance.Procedures;

/// <summary>What must be done (<c>apply</c>, <c>goodsBack</c>, <c>declare</c>) within a period after an event (<c>released</c>, <c>paid</c>, <c>goodsBack</c>).</summary>
internal sealed record RuleDeadline(string What, CalendarPeriod Period, string After);
