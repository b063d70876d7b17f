using Clearance.Json;
using Clearance.Values;

namespace Clearance.Rulebooks.Reading;

/// <summary>The sources and tables that a rulebook declares; checks that what is cited is declared.</summary>
internal sealed class SourceIndex
{
    private readonly HashSet<string>? _sources;
    private readonly HashSet<string>? _tables;

    /// <summary>Takes the parsed rulebook.json and tables.json; where one could not be parsed nothing is known, so nothing is refused.</summary>
    public SourceIndex(JsonNode? rulebook, JsonNode? tables, bool hasTables)
    {
        _sources = NamesOf(rulebook?.Find("sources")?.Value);
        _tables = hasTables ? NamesOf(tables) : [];
    }

    /// <summary>Checks every text of a form under a key "source"; by default the form of rules and parameters.</summary>
    public void CheckAll(JsonNode node, JsonErrors errors, TextShape<string>? form = null)
    {
        foreach (JsonMember member in node.Members)
        {
            if (member.Name == "source" && member.Value.Kind == JsonKind.Text)
            {
                if ((form ?? BookWords.SourceReference).Accepts(member.Value.Text))
                {
                    Check(member.Value.Text, member.Value.Place, errors);
                }
            }
            else
            {
                CheckAll(member.Value, errors, form);
            }
        }

        foreach (JsonNode item in node.Items)
        {
            CheckAll(item, errors, form);
        }
    }

    /// <summary>Checks a reference of good form.</summary>
    public void Check(string reference, Place place, JsonErrors errors)
    {
        (bool isTable, string name, HashSet<string>? declared) = Resolve(reference);
        if (declared?.Contains(name) != false)
        {
            return;
        }

        string hint = errors.IsFull ? "" : NearestWords.Ask(name, declared);
        string message = isTable
            ? $"{Quoted.Show(name)} is no table of tables.json.{hint} Cite a row of a declared table, or a source."
            : $"{Quoted.Show(name)} is not declared under \"sources\" of rulebook.json.{hint} Declare it, or correct the id.";
        errors.Add(ErrorCodes.UnknownSource, place, message);
    }

    /// <summary>Whether what a reference of good form names is declared, as far as can be told.</summary>
    public bool Declares(string reference)
    {
        (_, string name, HashSet<string>? declared) = Resolve(reference);
        return declared?.Contains(name) != false;
    }

    private (bool IsTable, string Name, HashSet<string>? Declared) Resolve(string reference)
    {
        if (reference.StartsWith('@'))
        {
            return (true, reference[1..], _tables);
        }

        int hash = reference.IndexOf('#', StringComparison.Ordinal);
        return (false, hash < 0 ? reference : reference[..hash], _sources);
    }

    private static HashSet<string>? NamesOf(JsonNode? node) =>
        node is { Kind: JsonKind.Object } ? new HashSet<string>(node.Names, StringComparer.Ordinal) : null;
}
