namespace Clearance;

/// <summary>What one call of <see cref="ClearanceServices.AddClearanceRules"/> changes in the rules.</summary>
internal sealed record RulesChange(Func<ClearanceRules, ClearanceRules> Make);
