using System.Diagnostics.CodeAnalysis;
using Clearance.Json;
using Clearance.Rulebooks.Documents;

namespace Clearance.Rulebooks.Compiling;

/// <summary>The rules of one procedure that are in force on the edition's day, those of general.json first.</summary>
internal sealed class RuleLists
{
    private readonly EditionContext _context;
    private readonly ProcedureDocument _procedure;
    private readonly Dictionary<string, ValueDocument> _values;
    private readonly Dictionary<string, ChargeDocument> _charges;
    private readonly HashSet<string> _everCharges;
    private readonly HashSet<string> _without;

    /// <summary>Gathers the rules in force.</summary>
    /// <param name="context">The law of which day and territory.</param>
    /// <param name="procedure">The procedure.</param>
    /// <param name="isLeftOut">The charges that a host takes out.</param>
    public RuleLists(EditionContext context, ProcedureDocument procedure, Func<string, bool> isLeftOut)
    {
        _context = context;
        _procedure = procedure;
        _without = [.. procedure.Without.Select(static w => w.Text)];
        _values = InForce(static p => p.Values).ToDictionary(static v => v.Id.Text, StringComparer.Ordinal);
        Charges = [.. InForce(static p => p.Charges).Where(c => !isLeftOut(c.Id.Text))];
        _charges = Charges.ToDictionary(static c => c.Id.Text, StringComparer.Ordinal);
        _everCharges = [.. Ever(static p => p.Charges).Select(static c => c.Id.Text)];
        Eligibility = InForce(static p => p.Eligibility);
        Reliefs = InForce(static p => p.Reliefs);
        Documents = InForce(static p => p.Documents);
        Outlook = InForce(static p => p.Outlook);
        Steps = InForce(static p => p.Steps);
        Precautions = InForce(static p => p.Precautions);
        Warnings = InForce(static p => p.Warnings);
        Exposures = InForce(static p => p.Exposures);
        Splitting = InForce(static p => p.Splitting);
        Returns = InForce(static p => p.Returns);
        Replacements = InForce(static p => p.Replacements);
    }

    public IEnumerable<ValueDocument> Values => _values.Values;

    public IReadOnlyList<ChargeDocument> Charges { get; }

    public IReadOnlyList<EligibilityDocument> Eligibility { get; }

    public IReadOnlyList<ReliefDocument> Reliefs { get; }

    public IReadOnlyList<PaperDocument> Documents { get; }

    public IReadOnlyList<OutlookDocument> Outlook { get; }

    public IReadOnlyList<NoteDocument> Steps { get; }

    public IReadOnlyList<NoteDocument> Precautions { get; }

    public IReadOnlyList<NoteDocument> Warnings { get; }

    public IReadOnlyList<ExposureDocument> Exposures { get; }

    public IReadOnlyList<SplittingDocument> Splitting { get; }

    public IReadOnlyList<ReturnDocument> Returns { get; }

    public IReadOnlyList<ReplacementDocument> Replacements { get; }

    public Located? CustomsValue => _procedure.CustomsValue ?? _context.Own.General?.CustomsValue;

    /// <summary>The charges of the procedure, on whatever day they are in force.</summary>
    public IEnumerable<string> ChargeNames => _everCharges;

    public IEnumerable<string> Names => _values.Keys.Concat(_everCharges);

    public bool TryValue(string name, [NotNullWhen(true)] out ValueDocument? value) => _values.TryGetValue(name, out value);

    public bool TryCharge(string name, [NotNullWhen(true)] out ChargeDocument? charge) => _charges.TryGetValue(name, out charge);

    public bool IsEverCharge(string name) => _everCharges.Contains(name);

    /// <summary>The versions of a value over all dates, for saying when one is in force.</summary>
    public IEnumerable<ValueDocument> Versions(string name) =>
        Ever(static p => p.Values).Where(v => string.Equals(v.Id.Text, name, StringComparison.Ordinal));

    private IEnumerable<T> Ever<T>(Func<ProcedureDocument, IReadOnlyList<T>> list)
        where T : RuleDocument
    {
        IEnumerable<T> general = _context.Own.General is { } shared
            ? list(shared).Where(r => !_without.Contains(r.Id.Text))
            : [];
        return general.Concat(list(_procedure));
    }

    private List<T> InForce<T>(Func<ProcedureDocument, IReadOnlyList<T>> list)
        where T : RuleDocument
    {
        var found = new List<T>();
        foreach (T rule in Ever(list).Where(r => _context.IsInForce(r.Period, _procedure.Period)))
        {
            if (found.Find(f => string.Equals(f.Id.Text, rule.Id.Text, StringComparison.Ordinal)) is not { } other)
            {
                found.Add(rule);
            }
            else if (!_context.Own.Gaps.Names.Contains(rule.Id.Text))
            {
                _context.Errors.Add(RuleErrors.Overlap, rule.Place, $"'{rule.Id.Text}' has two versions at once ({Show(other)} and {Show(rule)}): let one end the day before the other begins");
            }
        }

        return found;
    }

    private static string Show(RuleDocument rule) => rule.Period.From is null && rule.Period.To is null ? "always" : rule.Period.ToString();
}
