using Clearance.Law;
using Clearance.Values;

namespace Clearance.Rulebooks.Contents;

/// <summary>A destination of a rulebook.</summary>
/// <remarks>Equality is that of all values. Immutable, safe to share between threads.</remarks>
/// <param name="Territory">The destination.</param>
/// <param name="Currency">The currency in which its charges are computed.</param>
/// <param name="Editions">The spans in each of which nothing changes: without gaps, rising; at least one.</param>
public sealed record TerritoryOutline(TerritoryCode Territory, Currency Currency, ValueList<EffectivePeriod> Editions);
