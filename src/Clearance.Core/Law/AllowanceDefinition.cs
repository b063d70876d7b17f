using Clearance.Values;

namespace Clearance.Law;

/// <summary>A quota of one person as a rulebook declares it: what it is called, what it counts and how long. How much is allowed is a rule, not a part of it.</summary>
/// <remarks>Equality is that of all members. Immutable, safe to share between threads.</remarks>
/// <param name="Id">The name that parcels and formulas use: <c>cn.cbec.year</c>.</param>
/// <param name="Period">How long what is used counts.</param>
/// <param name="Currency">The one currency that it counts in; null for an allowance of pieces or parcels.</param>
public sealed record AllowanceDefinition(string Id, AllowancePeriod Period, Currency? Currency);
