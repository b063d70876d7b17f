using Clearance.Rulebooks.Comparing;

namespace Clearance.Cli.Texts;

/// <summary>Says what changes of law are, on one line each.</summary>
internal static class LawWords
{
    /// <summary>One change: what it is and where, before and after.</summary>
    public static string Say(this Wording wording, LawChange change)
    {
        string what = change.Territories.Count == 0 ? change.What : $"{change.What} ({string.Join(", ", change.Territories)})";
        return (change.Field, change.Before, change.After) switch
        {
            (null, null, { } after) when change.Kind != LawKind.Parameter => wording.Say($"{what} begins: {after}", $"{what} 开始施行：{after}"),
            (null, { } before, null) when change.Kind != LawKind.Parameter => wording.Say($"{what} ends: {before}", $"{what} 停止施行：{before}"),
            _ => $"{what}: {wording.SayValue(change.Before)} → {wording.SayValue(change.After)}",
        };
    }

    /// <summary>Changes of a rulebook on a few lines: the rows of a table are counted, and what is written for people alone is left out.</summary>
    public static IEnumerable<string> Sum(this Wording wording, IEnumerable<LawChange> changes)
    {
        LawChange[] all = [.. changes];
        foreach (LawChange change in all.Where(static c => c.Kind != LawKind.Row))
        {
            yield return wording.Say(change);
        }

        foreach (IGrouping<string?, LawChange> table in all.Where(static c => c.Kind == LawKind.Row).GroupBy(static c => c.Within, StringComparer.Ordinal))
        {
            int end = table.Count(static c => c is { Field: null, After: null });
            int begin = table.Count(static c => c is { Field: null, Before: null });
            int differ = table.Where(static c => c.Field is not null).DistinctBy(static c => c.Name, StringComparer.Ordinal).Count();
            yield return wording.Say(
                $"{table.Key}: {Shapes.Of(end)} rows end, {Shapes.Of(begin)} begin, {Shapes.Of(differ)} change",
                $"{table.Key}：{Shapes.Of(end)} 行失效，{Shapes.Of(begin)} 行生效，{Shapes.Of(differ)} 行变更");
        }
    }

    /// <summary>A value, or that there is none.</summary>
    public static string SayValue(this Wording wording, string? value) => string.IsNullOrEmpty(value) ? wording.Say("none", "无") : value;
}
