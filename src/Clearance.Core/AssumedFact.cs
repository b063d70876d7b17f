using Clearance.Values;

namespace Clearance;

/// <summary>A fact that the caller did not give and the rulebook took for granted.</summary>
/// <remarks>Equality is that of all values. Immutable, safe to share between threads.</remarks>
/// <param name="Fact">The fact, such as <c>insurance</c>.</param>
/// <param name="Value">What was taken, such as <c>0.00 CNY</c>.</param>
/// <param name="Text">Why, for people.</param>
public sealed record AssumedFact(string Fact, string Value, LocalizedText Text);
