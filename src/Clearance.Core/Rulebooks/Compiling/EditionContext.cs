using Clearance.Formulas.Syntax;
using Clearance.Formulas.Types;
using Clearance.Json;
using Clearance.Law;
using Clearance.Rulebooks.Documents;
using Clearance.Values;

namespace Clearance.Rulebooks.Compiling;

/// <summary>What an edition is compiled from: the rulebook and its imports on one day in one territory.</summary>
internal sealed class EditionContext
{
    private readonly Dictionary<string, Node> _formulas = new(StringComparer.Ordinal);

    public required RulebookDocument Own { get; init; }

    public required IReadOnlyDictionary<string, RulebookDocument> Imports { get; init; }

    public required Vocabularies Vocabularies { get; init; }

    public required CompileErrors Errors { get; init; }

    public required DateOnly On { get; init; }

    public required TerritoryCode Territory { get; init; }

    public required Currency Currency { get; init; }

    /// <summary>Whether parameters keep slots of their own, so that it can be told who reads them.</summary>
    public bool IsTraced { get; init; }

    public WordPool Words { get; } = new();

    /// <summary>The tables compiled so far, so that procedures that ask alike share one.</summary>
    public TablePool Tables { get; } = new();

    /// <summary>The tree of a formula: rules for all procedures are read once.</summary>
    /// <exception cref="Formulas.FormulaException">The text is no formula.</exception>
    public Node Parse(string formula)
    {
        if (!_formulas.TryGetValue(formula, out Node? tree))
        {
            _formulas.Add(formula, tree = Parser.Parse(formula));
        }

        return tree;
    }

    /// <summary>The rulebook that a name belongs to, and the name without its prefix.</summary>
    public RulebookDocument BookOf(string name, out string local)
    {
        int dot = Imports.Count == 0 ? -1 : name.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0 && Imports.TryGetValue(name[..dot], out RulebookDocument? import))
        {
            local = name[(dot + 1)..];
            return import;
        }

        local = name;
        return Own;
    }

    /// <summary>Whether a name belongs to a rulebook that this one uses and that was not given, which is reported.</summary>
    public bool IsOfMissingImport(string name)
    {
        foreach (Located use in Own.Uses)
        {
            if (name.Length > use.Text.Length && name[use.Text.Length] == '.' && name.StartsWith(use.Text, StringComparison.Ordinal) && !Imports.ContainsKey(use.Text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an entry of a parameter holds in a territory.</summary>
    public static bool AppliesIn(ParameterDocument entry, TerritoryCode territory) =>
        entry.In.IsEmpty || entry.In.Any(t => TerritoryCode.TryParse(t.Text, out TerritoryCode code) && code.Covers(territory));

    /// <summary>The source that a reference <c>id#article</c> cites; the reader has checked that it is declared.</summary>
    public static LegalSource Cite(RulebookDocument book, string reference)
    {
        int hash = reference.IndexOf('#', StringComparison.Ordinal);
        string id = hash < 0 ? reference : reference[..hash];
        foreach (SourceDocument source in book.Sources)
        {
            if (string.Equals(source.Id.Text, id, StringComparison.Ordinal))
            {
                return hash < 0 ? source.Source : source.Source with { Article = reference[(hash + 1)..] };
            }
        }

        return new LegalSource(id, id, null, null, EvidenceGrade.Unconfirmed);
    }

    /// <summary>The entries in force on the day, among versions that may differ in time.</summary>
    public bool IsInForce(EffectivePeriod rule, EffectivePeriod life) => rule.Contains(On) && life.Contains(On);
}
