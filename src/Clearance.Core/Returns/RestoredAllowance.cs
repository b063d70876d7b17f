using Clearance.Values;

namespace Clearance.Returns;

/// <summary>How much of an allowance the returned goods no longer use.</summary>
/// <remarks>Equality is that of all members. Immutable, safe to share between threads.</remarks>
/// <param name="Allowance">The allowance, as its rulebook names it: <c>cn.cbec.year</c>.</param>
/// <param name="Amount">How much, in the currency of the destination.</param>
public sealed record RestoredAllowance(string Allowance, Money Amount);
