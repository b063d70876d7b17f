using Clearance.Law;
using Clearance.Values;

namespace Clearance.Rulebooks.Comparing;

/// <summary>The one way in which changes of law are found: entries of two sides are paired by what they are known by, and their parts compared.</summary>
internal static class LawDiff
{
    /// <summary>What differs, by kind, then by place and name.</summary>
    public static ValueList<LawChange> Of(IEnumerable<LawEntry> before, IEnumerable<LawEntry> after, LawComparison comparison)
    {
        LawEntry[] left = [.. before];
        LawEntry[] right = [.. after];
        HashSet<object> same = new(left.Select(static e => e.Document), ReferenceEqualityComparer.Instance);
        same.IntersectWith(right.Select(static e => e.Document));
        (LawEntry? Before, LawEntry? After)[] pairs = [.. Pairs(left, right, same, comparison)];
        HashSet<LawId> wholes = [.. pairs.Where(static p => p.Before is null || p.After is null).Select(static p => (p.After ?? p.Before)!.Id)];
        return
        [
            .. pairs.Where(p => (p.After ?? p.Before)!.Id.Whole is not { } whole || !wholes.Contains(whole))
                .OrderBy(static p => (p.After ?? p.Before)!.Id.Kind)
                .ThenBy(static p => (p.After ?? p.Before)!.Id.Within, StringComparer.Ordinal)
                .ThenBy(static p => (p.After ?? p.Before)!.Id.Name, StringComparer.Ordinal)
                .ThenBy(static p => (p.After ?? p.Before)!.Period.From ?? DateOnly.MinValue)
                .SelectMany(p => Changes(p.Before, p.After, comparison)),
        ];
    }

    // Versions that begin on the same day are the same version; of the others the first is paired with the first.
    private static IEnumerable<(LawEntry? Before, LawEntry? After)> Pairs(LawEntry[] left, LawEntry[] right, HashSet<object> same, LawComparison comparison)
    {
        ILookup<string, LawEntry> olds = left.Where(e => !same.Contains(e.Document)).ToLookup(KeyOf, StringComparer.Ordinal);
        ILookup<string, LawEntry> news = right.Where(e => !same.Contains(e.Document)).ToLookup(KeyOf, StringComparer.Ordinal);
        foreach (string key in olds.Select(static g => g.Key).Union(news.Select(static g => g.Key), StringComparer.Ordinal))
        {
            List<LawEntry> old = [.. olds[key].OrderBy(static e => e.Period.From ?? DateOnly.MinValue)];
            List<LawEntry> fresh = [.. news[key].OrderBy(static e => e.Period.From ?? DateOnly.MinValue)];
            foreach (LawEntry entry in comparison == LawComparison.Versions ? old.ToArray() : [])
            {
                if (fresh.Find(f => f.Period.From == entry.Period.From) is { } version)
                {
                    yield return (entry, version);
                    old.Remove(entry);
                    fresh.Remove(version);
                }
            }

            for (int i = 0; i < Math.Max(old.Count, fresh.Count); i++)
            {
                yield return (i < old.Count ? old[i] : null, i < fresh.Count ? fresh[i] : null);
            }
        }

        // On a day in one territory one entry of a name is in force; otherwise parameters of other territories are others.
        string KeyOf(LawEntry entry) => comparison == LawComparison.Substance || entry.Id.Kind != LawKind.Parameter ? $"{entry.Id}" : $"{entry.Id} {string.Join(',', entry.Territories)}";
    }

    private static IEnumerable<LawChange> Changes(LawEntry? before, LawEntry? after, LawComparison comparison)
    {
        if (before is null || after is null)
        {
            yield return Change(before, after, null, before?.Summary, after?.Summary);
            yield break;
        }

        foreach (string field in after.Fields.Concat(before.Fields).Where(f => f.IsSubstance || comparison != LawComparison.Substance).Select(static f => f.Name).Distinct(StringComparer.Ordinal))
        {
            string? old = TextOf(before, field);
            string? fresh = TextOf(after, field);
            if (!string.Equals(old, fresh, StringComparison.Ordinal))
            {
                yield return Change(before, after, field.Length == 0 ? null : field, old, fresh);
            }
        }

        // Fields of a source are its entry; others are known by what they cite.
        if (comparison != LawComparison.Substance && before.Id.Kind != LawKind.Source && !string.Equals(before.Source?.Cite(), after.Source?.Cite(), StringComparison.Ordinal))
        {
            yield return Change(before, after, "source", before.Source?.Cite(), after.Source?.Cite());
        }

        if (comparison == LawComparison.Versions && before.Period != after.Period)
        {
            yield return Change(before, after, "period", Show(before.Period), Show(after.Period));
        }
    }

    private static string? TextOf(LawEntry entry, string field)
    {
        foreach (LawField known in entry.Fields)
        {
            if (string.Equals(known.Name, field, StringComparison.Ordinal))
            {
                return known.Text;
            }
        }

        return null;
    }

    private static string Show(EffectivePeriod period) => period == default ? "always" : period.ToString();

    private static LawChange Change(LawEntry? before, LawEntry? after, string? field, string? old, string? fresh)
    {
        LawEntry entry = (after ?? before)!;
        return new LawChange(entry.Id.Kind, entry.Id.Within, entry.Id.Name, field, old, fresh, before?.Source, after?.Source, entry.Label) { Territories = entry.Id.Kind == LawKind.Parameter ? [.. entry.Territories] : [] };
    }
}
