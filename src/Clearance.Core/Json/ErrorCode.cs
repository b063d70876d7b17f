namespace Clearance.Json;

/// <summary>A stable code with its one-line meaning and remedy, as the documentation lists it.</summary>
internal sealed record ErrorCode(string Code, string Meaning, string Remedy);
