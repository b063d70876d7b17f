using System.Collections.Immutable;
using System.Globalization;
using Clearance.Json;
using Clearance.Rulebooks.Documents;

namespace Clearance.Rulebooks.Reading;

/// <summary>Finds ids that are given twice: formulas read one name space, and every list of rules has one of its own.</summary>
internal sealed class NameCheck(JsonErrors errors)
{
    private readonly HashSet<string> _doubled = new(StringComparer.Ordinal);

    /// <summary>Checks a rulebook and gives the names that two things bear; entries of one id in one list are versions of one thing.</summary>
    public IReadOnlyCollection<string> Check(RulebookDocument book)
    {
        Dictionary<string, Located> shared = new(StringComparer.Ordinal);
        AddAll(shared, book.Parameters.Select(parameter => parameter.Name), "a parameter");
        AddAll(shared, book.Tables.Select(table => table.Name), "a table");
        if (book.General is ProcedureDocument general)
        {
            AddAll(shared, general.Values.Select(rule => rule.Id), "a value");
            AddAll(shared, general.Charges.Select(rule => rule.Id), "a charge");
        }

        foreach (ProcedureDocument procedure in book.Procedures)
        {
            Dictionary<string, Located> own = Without(shared, procedure.Without);
            AddAll(own, procedure.Values.Select(rule => rule.Id), "a value");
            AddAll(own, procedure.Charges.Select(rule => rule.Id), "a charge");
            IEnumerable<RuleDocument>[] ofGeneral = ListsOf(book.General);
            IEnumerable<RuleDocument>[] rules = ListsOf(procedure);
            for (int i = 0; i < rules.Length; i++)
            {
                Dictionary<string, Located> taken = new(StringComparer.Ordinal);
                AddAll(taken, ofGeneral[i].Select(rule => rule.Id), "a rule");
                AddAll(Without(taken, procedure.Without), rules[i].Select(rule => rule.Id), "a rule");
            }
        }

        return _doubled;
    }

    private void AddAll(Dictionary<string, Located> taken, IEnumerable<Located> ids, string what)
    {
        HashSet<string> versions = new(StringComparer.Ordinal);
        foreach (Located id in ids.Where(id => versions.Add(id.Text)))
        {
            if (!taken.TryAdd(id.Text, id))
            {
                Place first = taken[id.Text].Place;
                _doubled.Add(id.Text);
                errors.Add(ErrorCodes.DuplicateId, id.Place, string.Create(
                    CultureInfo.InvariantCulture, $"{Quoted.Show(id.Text)} names {what} here and something else at {first.File}, line {first.Line}. Give one of them another id."));
            }
        }
    }

    private static Dictionary<string, Located> Without(Dictionary<string, Located> taken, ImmutableArray<Located> without)
    {
        Dictionary<string, Located> left = new(taken, StringComparer.Ordinal);
        foreach (Located id in without)
        {
            left.Remove(id.Text);
        }

        return left;
    }

    /// <summary>The lists whose ids are not read by formulas; documents, outlook and notes of general.json simply come on top.</summary>
    private static IEnumerable<RuleDocument>[] ListsOf(ProcedureDocument? procedure) => procedure is null
        ? [[], [], [], [], []]
        : [procedure.Eligibility, procedure.Reliefs, procedure.Warnings, procedure.Returns, procedure.Replacements];
}
