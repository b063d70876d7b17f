using System.Collections.Frozen;
using Clearance.Json;
using Clearance.Rulebooks.Documents;

namespace Clearance.Rulebooks.Reading;

/// <summary>Counts the names that stand in the files of a rulebook, so that those of entries that could not be read are known.</summary>
internal sealed class GapFinder
{
    private readonly Dictionary<string, int> _declared = new(StringComparer.Ordinal);
    private bool _anyName;

    /// <summary>Counts the keys of an object whose keys are names; a list under a key holds versions. Null: the file is there and is no JSON.</summary>
    public void AddKeys(JsonNode? node)
    {
        if (node is not { Kind: JsonKind.Object })
        {
            MissAnyName();
            return;
        }

        foreach (JsonMember member in node.Members)
        {
            Count(member.Name, member.Value.Kind == JsonKind.List ? member.Value.Items.Length : 1);
        }
    }

    /// <summary>Notes that names may be lacking that nobody can tell.</summary>
    public void MissAnyName() => _anyName = true;

    /// <summary>Counts the ids of the rules in a file of rules.</summary>
    public void AddRules(JsonNode node)
    {
        foreach (JsonMember member in node.Members)
        {
            _anyName |= member.Name is "values" or "charges" && member.Value.Kind != JsonKind.List;
            foreach (JsonNode rule in member.Value.Items)
            {
                if (rule.Kind == JsonKind.Object)
                {
                    JsonNode? id = rule.Find("id")?.Value;
                    _anyName |= id is not { Kind: JsonKind.Text };
                    Count(id?.Text ?? "", 1);
                }
            }
        }
    }

    /// <summary>What is lacking in a rulebook, and which of its names two things bear.</summary>
    public Gaps Find(RulebookDocument book, IEnumerable<string> doubled)
    {
        foreach (string name in NamesOf(book))
        {
            Count(name, -1);
        }

        return book.Gaps with
        {
            Names = _declared.Where(static one => one.Value > 0).Select(static one => one.Key).Concat(doubled).ToFrozenSet(StringComparer.Ordinal),
            AnyName = _anyName,
        };
    }

    private void Count(string name, int entries) => _declared[name] = _declared.GetValueOrDefault(name) + entries;

    private static IEnumerable<string> NamesOf(RulebookDocument book) =>
        book.Parameters.Select(static one => one.Name)
            .Concat(book.Tables.Select(static one => one.Name))
            .Concat(book.Allowances.Select(static one => one.Id))
            .Concat(book.General?.Rules.Select(static one => one.Id) ?? [])
            .Concat(book.Procedures.SelectMany(static one => one.Rules).Select(static one => one.Id))
            .Select(static name => name.Text);
}
