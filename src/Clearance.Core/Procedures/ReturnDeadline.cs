using Clearance.Law;

namespace Clearance.Procedures;

/// <summary>What must be done (<c>apply</c>, <c>goodsBack</c>) within a period after an event (<c>released</c>, <c>paid</c>, <c>goodsBack</c>).</summary>
internal sealed record ReturnDeadline(string What, CalendarPeriod Period, string After);
