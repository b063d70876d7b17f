using Clearance.Json;

namespace Clearance.Rulebooks.Documents;

/// <summary>A column and, where a caller's own rate wins over it, the item field of that rate: <c>dutyRate</c>, <c>exciseRate</c> or <c>vatRate</c>.</summary>
internal sealed record ColumnDocument(Located Name, ColumnKind Kind, string? Override);
