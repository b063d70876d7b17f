using System.Collections.Frozen;
using System.Collections.Immutable;
using Clearance.Formulas;
using Clearance.Formulas.Programs;
using Clearance.Procedures;
using Clearance.Rulebooks.Comparing;
using Clearance.Rulebooks.Documents;

namespace Clearance.Rulebooks.Compiling;

/// <content>Where the law that a formula reads stands in the program.</content>
internal sealed partial class ProcedureCompiler
{
    private readonly Dictionary<LawId, Slot> _tracedParameters = [];
    private readonly Dictionary<int, LawId> _tracedSets = [];

    /// <summary>Where the law stands in a program that was compiled to be traced.</summary>
    public LawTrace Trace() => new()
    {
        Parameters = _tracedParameters.ToFrozenDictionary(static p => p.Value, static p => p.Key),
        Sets = _tracedSets.ToFrozenDictionary(),
        Rows = [.. _tables.Values.Select(static t => (ImmutableArray<LawId>)[.. t.Lookup.Rows.Select(r => LawReader.IdOf(t.Lookup.Name, t.Document.Rows[r]))])],
        Rules = OwnRules().ToFrozenDictionary(static r => (r.Kind, r.Name)),
    };

    private Slot Constant(string name, BigRational value)
    {
        if (!_context.IsTraced)
        {
            return Builder.Number(value);
        }

        var id = LawId.Parameter(name);
        if (!_tracedParameters.TryGetValue(id, out Slot slot))
        {
            _tracedParameters.Add(id, slot = Builder.Traced(value));
        }

        return slot;
    }

    private IEnumerable<LawId> OwnRules()
    {
        IEnumerable<LawId> general = _context.Own.General is { } shared
            ? InForce(shared).Where(r => !_procedure.Without.Any(w => string.Equals(w.Text, r.Name, StringComparison.Ordinal)))
            : [];
        return general.Concat(InForce(_procedure)).Where(r => !IsReplaced(r));
    }

    private IEnumerable<LawId> InForce(ProcedureDocument document) => RuleFields.Rules(document)
        .Where(r => _context.IsInForce(r.Rule.Period, _procedure.Period))
        .Select(r => new LawId(r.Kind, document.Id?.Text, r.Rule.Id.Text));

    // What stands in C# is no law of the rulebook.
    private bool IsReplaced(LawId rule) => rule.Kind switch
    {
        LawKind.Charge => _written.ContainsKey(rule.Name) || IsLeftOut(rule.Name),
        LawKind.Eligibility => _parts is { Eligibility: not RulebookEligibility },
        LawKind.Paper => _parts is { Documents: not RulebookDocuments },
        LawKind.Outlook => _parts is { Outlook: not RulebookOutlook },
        _ => false,
    };
}
