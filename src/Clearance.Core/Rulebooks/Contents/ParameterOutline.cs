using Clearance.Law;
using Clearance.Values;

namespace Clearance.Rulebooks.Contents;

/// <summary>One dated entry of a parameter.</summary>
/// <remarks>Equality is that of all values. Immutable, safe to share between threads.</remarks>
/// <param name="Name">The name in formulas, such as <c>personalLimit</c>.</param>
/// <param name="Label">The name for people; null where the rulebook gives none.</param>
/// <param name="Period">The days on which the value holds.</param>
/// <param name="Territories">The destinations in which it holds; empty: all of the rulebook.</param>
/// <param name="Value">The value as the rulebook writes it: <c>13%</c>, <c>22/78</c>, <c>5000 CNY</c>; the codes of a set with commas between them.</param>
/// <param name="Source">The law behind it.</param>
public sealed record ParameterOutline(
    string Name,
    LocalizedText? Label,
    EffectivePeriod Period,
    ValueList<TerritoryCode> Territories,
    string Value,
    LegalSource Source);
