using Clearance.Values;

namespace Clearance.Cli.Answers;

/// <summary>A day on which a rulebook changes.</summary>
/// <param name="On">The first day of the new law.</param>
/// <param name="Territories">Where it changes.</param>
/// <param name="What">The parameters, procedures and tables that change; empty where only rules do.</param>
internal sealed record RulebookChange(DateOnly On, ValueList<TerritoryCode> Territories, ValueList<string> What)
{
    public string Describe(Wording wording) => What.Count == 0 ? wording.Say("rules", "规则条文") : string.Join("; ", What);
}
