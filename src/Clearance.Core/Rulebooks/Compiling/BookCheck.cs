using Clearance.Json;
using Clearance.Law;
using Clearance.Rulebooks.Documents;
using Clearance.Values;

namespace Clearance.Rulebooks.Compiling;

/// <summary>Finds what is wrong with a rulebook whatever the day, in rules that no formula may ever read.</summary>
internal sealed class BookCheck(RulebookDocument book, IReadOnlyDictionary<string, RulebookDocument> imports, CompileErrors errors)
{
    private static readonly string[] s_keywords = ["if", "then", "else", "or", "and", "not", "in"];

    private readonly HashSet<string> _columns = [.. book.Tables.SelectMany(ColumnsOf)];

    public void Check()
    {
        foreach (Located use in book.Uses.Where(u => !imports.ContainsKey(u.Text)))
        {
            errors.Add(RuleErrors.UnknownRulebook, use.Place, $"the rulebook uses '{Shown.Text(use.Text)}', which was not given: load that one first and pass it on");
        }

        CheckNames();
        CheckKeys();
        CheckWithout();
        CheckParameters();
        CheckOverlap("\"rateDate\"", book.RateDates.Select(static d => (d.Period, d.Place)));
        CheckTerritories();
    }

    private static IEnumerable<string> ColumnsOf(TableDocument table) => table.Columns.Select(c => $"{table.Name.Text}.{c.Name.Text}");

    private IEnumerable<RuleDocument> RulesOf(Func<ProcedureDocument, IEnumerable<RuleDocument>> list) =>
        book.Procedures.Concat(book.General is { } general ? [general] : []).SelectMany(list);

    // One space of names: whichever meaning won, the other would be lost without a word.
    private void CheckNames()
    {
        IEnumerable<Located> own = book.Parameters.Select(static p => p.Name)
            .Concat(RulesOf(static p => p.Values).Select(static v => v.Id))
            .Concat(RulesOf(static p => p.Charges).Select(static c => c.Id));
        foreach (Located name in own)
        {
            CheckName(name, name.Text);
            if (_columns.Contains(name.Text))
            {
                errors.Add(RuleErrors.ShadowedName, name.Place, $"'{name.Text}' is a column of a table already: give one of them another name");
            }
        }

        foreach (TableDocument table in book.Tables)
        {
            foreach (Located column in table.Columns.Select(static c => c.Name))
            {
                CheckName(column, $"{table.Name.Text}.{column.Text}");
            }
        }
    }

    private void CheckName(Located name, string full)
    {
        string first = full.Split('.')[0];
        string? taken = FactNames.All.Contains(full, StringComparer.Ordinal) ? "a fact"
            : s_keywords.Contains(full, StringComparer.Ordinal) ? "a word of the formula language"
            : full.Contains('.', StringComparison.Ordinal) && imports.ContainsKey(first) ? $"a name of the rulebook '{first}', which this one uses"
            : null;
        if (taken is not null)
        {
            errors.Add(RuleErrors.ShadowedName, name.Place, $"'{full}' is {taken} already: give it another name");
        }
    }

    // A table that no formula reads yet is not compiled, but its keys must make sense.
    private void CheckKeys()
    {
        HashSet<string> values = [.. RulesOf(static p => p.Values).Select(static v => v.Id.Text), .. _columns];
        foreach (Located key in book.Tables.SelectMany(static t => t.Keys).TakeWhile(_ => !errors.IsFull))
        {
            bool isKnown = FactNames.All.Contains(key.Text, StringComparer.Ordinal) || values.Contains(key.Text);
            if (!isKnown && !book.Gaps.AnyName && !book.Gaps.Names.Contains(key.Text))
            {
                errors.Add(RuleErrors.BadKey, key.Place, $"the key '{Shown.Text(key.Text)}' is no fact, value or table column.{NearestWords.Ask(key.Text, FactNames.All.Concat(values))}");
            }
        }
    }

    private void CheckWithout()
    {
        string[] ids = [.. book.General?.Rules.Select(static r => r.Id.Text).Distinct(StringComparer.Ordinal) ?? []];
        foreach (Located id in book.Procedures.SelectMany(static p => p.Without).TakeWhile(_ => !errors.IsFull))
        {
            if (!ids.Contains(id.Text, StringComparer.Ordinal) && !book.Gaps.AnyName && !book.Gaps.Names.Contains(id.Text))
            {
                errors.Add(RuleErrors.UnknownRule, id.Place, $"general.json has no rule '{Shown.Text(id.Text)}'.{NearestWords.Ask(id.Text, ids)}");
            }
        }
    }

    // What is limited to a place that no parcel of this rulebook goes to would be passed over without a word.
    private void CheckTerritories()
    {
        IEnumerable<(string Code, Place Place)> named = book.Parameters.SelectMany(static p => p.In).Select(static t => (t.Text, t.Place))
            .Concat(book.Procedures.SelectMany(static p => p.Territories.Select(t => (t.ToString(), p.TerritoriesPlace))));
        foreach ((string code, Place place) in named)
        {
            bool isKnown = TerritoryCode.TryParse(code, out TerritoryCode territory) && book.Territories.Any(t => t.Code == default || t.Code.Covers(territory) || territory.Covers(t.Code));
            if (!isKnown)
            {
                errors.Add(RuleErrors.UnknownTerritory, place, $"the rulebook has no territory '{Shown.Text(code)}'; it has {string.Join(", ", book.Territories.Select(static t => t.Code))}");
            }
        }
    }

    private void CheckParameters()
    {
        foreach (IGrouping<string, ParameterDocument> parameter in book.Parameters.GroupBy(static p => p.Name.Text, StringComparer.Ordinal))
        {
            CheckOverlap($"'{parameter.Key}'", parameter.Where(static p => p.In.IsEmpty).Select(static p => (p.Period, p.Place)));
            foreach (TerritoryCode territory in book.Territories.Select(static t => t.Code))
            {
                CheckOverlap($"'{parameter.Key}'", parameter.Where(p => !p.In.IsEmpty && EditionContext.AppliesIn(p, territory)).Select(static p => (p.Period, p.Place)));
            }
        }
    }

    private void CheckOverlap(string name, IEnumerable<(EffectivePeriod Period, Place Place)> versions)
    {
        (EffectivePeriod Period, Place Place)[] sorted = [.. versions.OrderBy(static v => v.Period.From ?? DateOnly.MinValue)];
        for (int i = 1; i < sorted.Length; i++)
        {
            if (sorted[i - 1].Period.Overlaps(sorted[i].Period))
            {
                (Place left, Place right) = (sorted[i - 1].Place, sorted[i].Place);
                Place later = (right.Line, right.Column).CompareTo((left.Line, left.Column)) > 0 ? right : left;
                errors.Add(RuleErrors.Overlap, later, $"{name} has two entries in force at once ({sorted[i - 1].Period} and {sorted[i].Period}): let one end the day before the other begins");
            }
        }
    }
}
