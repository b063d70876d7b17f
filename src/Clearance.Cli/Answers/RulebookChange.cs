using Clearance.Rulebooks.Comparing;
using Clearance.Values;

namespace Clearance.Cli.Answers;

/// <summary>A day on which a rulebook changes.</summary>
/// <param name="On">The first day of the new law.</param>
/// <param name="Territories">Where it changes.</param>
/// <param name="Law">What changes, in any territory.</param>
internal sealed record RulebookChange(DateOnly On, ValueList<TerritoryCode> Territories, ValueList<LawChange> Law);
