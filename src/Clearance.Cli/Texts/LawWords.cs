using Clearance.Advice;
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

    /// <summary>Changes of a rulebook on a few lines: the rows of a table are counted.</summary>
    public static IEnumerable<string> Sum(this Wording wording, IEnumerable<LawChange> changes)
    {
        LawChange[] all = [.. changes];
        return all.Where(static c => c.Kind != LawKind.Row).Select(wording.Say).Concat(wording.SumRows(all));
    }

    /// <summary>Changes of law for a reader who does not write rulebooks: parameters with their figures, other rules by their names alone, the rows of a table counted.</summary>
    public static IEnumerable<string> Outline(this Wording wording, IEnumerable<LawChange> changes)
    {
        LawChange[] all = [.. changes];
        string begins = wording.Say("begins: ", "开始施行：");
        string differs = wording.Say("changes: ", "变更：");
        string ends = wording.Say("ends: ", "停止施行：");
        ILookup<string, string> rules = all
            .Where(static c => c.Kind is not (LawKind.Parameter or LawKind.Row))
            .GroupBy(static c => (c.Kind, c.Within, c.Name))
            .ToLookup(g => g.First() is { Field: null, Before: null } ? begins : g.First() is { Field: null, After: null } ? ends : differs, g => wording.SayName(g.First()), StringComparer.Ordinal);
        return
        [
            .. all.Where(static c => c.Kind == LawKind.Parameter).Select(c => $"{wording.SayName(c)}: {wording.SayValue(c.Before)} → {wording.SayValue(c.After)}"),
            .. new[] { begins, differs, ends }.Where(rules.Contains).Select(turn => turn + string.Join(wording.Say(", ", "、"), rules[turn].Distinct(StringComparer.Ordinal))),
            .. wording.SumRows(all),
        ];
    }

    /// <summary>What becomes of a way: its status and its total, before and after where they differ.</summary>
    public static string Say(this Wording wording, OptionChange option)
    {
        string status = option.StatusBefore == option.StatusAfter ? wording.Say(option.StatusAfter) : $"{wording.Say(option.StatusBefore)} → {wording.Say(option.StatusAfter)}";
        string total = option.TotalBefore == option.TotalAfter
            ? option.TotalAfter?.ToString() ?? ""
            : $"{wording.SayValue(option.TotalBefore?.ToString())} → {wording.SayValue(option.TotalAfter?.ToString())}";
        return total.Length == 0 ? status : $"{status}; {total}";
    }

    /// <summary>A value, or that there is none.</summary>
    public static string SayValue(this Wording wording, string? value) => string.IsNullOrEmpty(value) ? wording.Say("none", "无") : value;

    private static IEnumerable<string> SumRows(this Wording wording, IEnumerable<LawChange> changes)
    {
        foreach (IGrouping<string?, LawChange> table in changes.Where(static c => c.Kind == LawKind.Row).GroupBy(static c => c.Within, StringComparer.Ordinal))
        {
            int end = table.Count(static c => c is { Field: null, After: null });
            int begin = table.Count(static c => c is { Field: null, Before: null });
            int differ = table.Where(static c => c.Field is not null).DistinctBy(static c => c.Name, StringComparer.Ordinal).Count();
            yield return wording.Say(
                $"{table.Key}: {Shapes.Of(end)} rows end, {Shapes.Of(begin)} begin, {Shapes.Of(differ)} change",
                $"{table.Key}：{Shapes.Of(end)} 行失效，{Shapes.Of(begin)} 行生效，{Shapes.Of(differ)} 行变更");
        }
    }

    // By the name that the rulebook gives it, else by its id.
    private static string SayName(this Wording wording, LawChange change) =>
        change is { Kind: not LawKind.Procedure, Label: { } label } ? wording.Say(label) : change.Within is null ? change.Name : $"{change.Within}.{change.Name}";
}
