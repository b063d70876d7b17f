namespace Clearance.Procedures;

/// <summary>An allowance that returned goods no longer use, and the money value of each item by which it was counted.</summary>
internal sealed record AllowanceReturn(string Allowance, string Value);
