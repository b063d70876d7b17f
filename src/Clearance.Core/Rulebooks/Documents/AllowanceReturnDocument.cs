using Clearance.Json;

namespace Clearance.Rulebooks.Documents;

/// <summary>An allowance that returned goods no longer use, and the name of the value of each item by which it was counted.</summary>
internal sealed record AllowanceReturnDocument(Located Allowance, Located Value);
