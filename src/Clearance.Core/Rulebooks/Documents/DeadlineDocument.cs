using Clearance.Json;

namespace Clearance.Rulebooks.Documents;

/// <summary>What (<c>apply</c>, <c>goodsBack</c>, <c>declare</c>) must be done within a period of ISO 8601 (days, months or years) counted from an event: <c>released</c>, <c>paid</c> or <c>goodsBack</c>.</summary>
internal sealed record DeadlineDocument(string What, Located Period, string After);
