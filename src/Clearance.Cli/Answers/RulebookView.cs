using Clearance.Law;
using Clearance.Rulebooks;
using Clearance.Rulebooks.Comparing;
using Clearance.Rulebooks.Contents;
using Clearance.Values;

namespace Clearance.Cli.Answers;

/// <summary>A rulebook as it stands on a day, and what changes after it.</summary>
internal sealed class RulebookView(Rulebook rulebook, DateOnly on)
{
    public Rulebook Rulebook => rulebook;

    public DateOnly On => on;

    public RulebookContents Contents { get; } = rulebook.Describe();

    /// <summary>The parameters in force, by the order of the rulebook.</summary>
    public IEnumerable<ParameterOutline> Parameters => Contents.Parameters.Where(p => p.Period.Contains(on));

    /// <summary>The span in which nothing changes around the day; null before the first day whose law is known.</summary>
    public EffectivePeriod? EditionOf(TerritoryOutline territory)
    {
        foreach (EffectivePeriod edition in territory.Editions)
        {
            if (edition.Contains(on))
            {
                return edition;
            }
        }

        return null;
    }

    /// <summary>The days after this one on which something changes, the next one first.</summary>
    public IEnumerable<RulebookChange> Changes()
    {
        IEnumerable<(DateOnly Day, TerritoryCode Territory)> boundaries = Contents.Territories
            .SelectMany(t => t.Editions.Where(e => e.From > on).Select(e => (e.From!.Value, t.Territory)));
        return boundaries.GroupBy(static b => b.Day).OrderBy(static g => g.Key)
            .Select(g => new RulebookChange(g.Key, [.. g.Select(static b => b.Territory)], RulebookDiff.Between(rulebook, g.Key.AddDays(-1), rulebook, g.Key).Changes));
    }
}
