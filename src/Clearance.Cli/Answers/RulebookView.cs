using Clearance.Law;
using Clearance.Rulebooks;
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
    public IEnumerable<RulebookChange> Changes(Wording wording)
    {
        IEnumerable<(DateOnly Day, TerritoryCode Territory)> boundaries = Contents.Territories
            .SelectMany(t => t.Editions.Where(e => e.From > on).Select(e => (e.From!.Value, t.Territory)));
        return boundaries.GroupBy(static b => b.Day).OrderBy(static g => g.Key)
            .Select(g => new RulebookChange(g.Key, [.. g.Select(static b => b.Territory)], [.. WhatChanges(g.Key, wording)]));
    }

    private IEnumerable<string> WhatChanges(DateOnly day, Wording wording)
    {
        DateOnly eve = day.AddDays(-1);
        foreach (IGrouping<string, ParameterOutline> entries in Contents.Parameters.GroupBy(static p => p.Name, StringComparer.Ordinal))
        {
            if (entries.Any(p => p.Period.From == day || p.Period.To == eve))
            {
                string before = ValueOn(entries, eve) ?? wording.Say("none", "无");
                string after = ValueOn(entries, day) ?? wording.Say("none", "无");
                yield return string.Equals(before, after, StringComparison.Ordinal)
                    ? wording.Say($"{entries.Key} stays {after}, by another rule", $"{entries.Key} 仍为 {after}，依据变更")
                    : $"{entries.Key}: {before} → {after}";
            }
        }

        foreach (ProcedureOutline procedure in Contents.Procedures.Where(p => p.Period.From == day || p.Period.To == eve))
        {
            yield return $"{procedure.Definition.Id} {(procedure.Period.From == day ? wording.Say("begins", "开始施行") : wording.Say("ends", "停止施行"))}";
        }

        foreach (TableOutline table in (IEnumerable<TableOutline>)Contents.Tables)
        {
            int begin = table.Rows.Count(r => r.From == day);
            int end = table.Rows.Count(r => r.To == eve);
            if (begin + end > 0)
            {
                yield return wording.Say($"{table.Name}: {end} rows end, {begin} begin", $"{table.Name}：{end} 行失效，{begin} 行生效");
            }
        }
    }

    private static string? ValueOn(IEnumerable<ParameterOutline> entries, DateOnly day)
    {
        string[] values = [.. entries.Where(p => p.Period.Contains(day)).Select(static p => p.Value)];
        return values.Length == 0 ? null : string.Join(" / ", values);
    }
}
