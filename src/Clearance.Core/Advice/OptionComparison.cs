using Clearance.Documents;
using Clearance.Duties;
using Clearance.Values;

namespace Clearance.Advice;

/// <summary>Finds how the options of two reports on one parcel differ.</summary>
internal static class OptionComparison
{
    /// <summary>The options that differ, in the order of the second report's advice.</summary>
    public static IEnumerable<OptionChange> Of(ClearanceReport before, Recommendation old, ClearanceReport after, Recommendation fresh)
    {
        foreach (string procedure in fresh.Options.Concat(old.Options).Select(static o => o.Procedure).Distinct(StringComparer.Ordinal))
        {
            ClearanceOption? left = before.TryGet(procedure, out ClearanceOption one) ? one : null;
            ClearanceOption? right = after.TryGet(procedure, out ClearanceOption other) ? other : null;
            var change = new OptionChange(procedure, left, right, RankOf(old, procedure), RankOf(fresh, procedure), [.. Charges(left, right)], [.. Papers(left, right)]);
            if (Differs(change))
            {
                yield return change;
            }
        }
    }

    private static bool Differs(OptionChange change) =>
        change.Charges.Count > 0 || change.Papers.Count > 0
        || change.StatusBefore != change.StatusAfter
        || change.TotalBefore != change.TotalAfter
        || change.RankBefore != change.RankAfter
        || change.Before?.CustomsValue != change.After?.CustomsValue
        || change.Before?.DueAtBorder != change.After?.DueAtBorder
        || !Missing(change.Before).SequenceEqual(Missing(change.After), StringComparer.Ordinal)
        || !Reasons(change.Before).SequenceEqual(Reasons(change.After));

    private static int? RankOf(Recommendation advice, string procedure) => advice.Options.FirstOrDefault(o => string.Equals(o.Procedure, procedure, StringComparison.Ordinal))?.Rank;

    private static ValueList<string> Missing(ClearanceOption? option) => option?.Missing ?? [];

    // Another law behind the same reason is the same reason.
    private static IEnumerable<(string Rule, int? Item, LocalizedText Text)> Reasons(ClearanceOption? option) =>
        (option?.Reasons ?? []).Select(static r => (r.Rule, r.Item, r.Text));

    private static IEnumerable<ChargeChange> Charges(ClearanceOption? before, ClearanceOption? after) =>
        Pairs<Charge, (string, int?, ValueList<int>?)>(before?.Charges ?? default, after?.Charges ?? default, static c => (c.Definition.Id, c.Item, c.Items), static c => (c.Base, c.Rate, c.Amount, c.IsWaived, c.WaivedBy?.Id, c.Definition.Kind, c.Definition.Collector))
            .Select(static p => new ChargeChange(p.Before.Count > 0 ? p.Before[0] : null, p.After.Count > 0 ? p.After[0] : null));

    private static IEnumerable<PaperChange> Papers(ClearanceOption? before, ClearanceOption? after) =>
        Pairs<DocumentCheck, DocumentType>(before?.Documents ?? [], after?.Documents ?? [], static d => d.Requirement.Type, static d => (d.Requirement.Need, d.Requirement.Stage, d.Requirement.Supplier, d.Requirement.AnyOf, d.Satisfied, d.IsCertain))
            .Select(static p => new PaperChange(p.Before.Count > 0 ? p.Before[0] : null, p.After.Count > 0 ? p.After[0] : null));

    // What both have and what is equal is left out; each list holds one at most.
    private static IEnumerable<(IReadOnlyList<T> Before, IReadOnlyList<T> After)> Pairs<T, TKey>(IEnumerable<T> before, IEnumerable<T> after, Func<T, TKey> keyOf, Func<T, object> contentOf)
    {
        ILookup<TKey, T> olds = before.ToLookup(keyOf);
        ILookup<TKey, T> news = after.ToLookup(keyOf);
        return news.Select(static g => g.Key).Union(olds.Select(static g => g.Key))
            .Select(k => (Before: (IReadOnlyList<T>)[.. olds[k]], After: (IReadOnlyList<T>)[.. news[k]]))
            .Where(p => !p.Before.Select(contentOf).SequenceEqual(p.After.Select(contentOf)));
    }
}
