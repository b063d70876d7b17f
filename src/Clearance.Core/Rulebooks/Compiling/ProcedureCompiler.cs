using Clearance.Duties;
using Clearance.Formulas;
using Clearance.Formulas.Binding;
using Clearance.Formulas.Programs;
using Clearance.Formulas.Syntax;
using Clearance.Formulas.Types;
using Clearance.Json;
using Clearance.Law;
using Clearance.Procedures;
using Clearance.Rulebooks.Documents;
using Clearance.Values;

namespace Clearance.Rulebooks.Compiling;

/// <summary>Compiles one procedure of one edition. Names are compiled when they are first read, which puts all in order and finds cycles.</summary>
internal sealed partial class ProcedureCompiler : IFormulaScope
{
    private readonly EditionContext _context;
    private readonly ProcedureDocument _procedure;
    private readonly ClearanceProcedure? _parts;
    private readonly RuleLists _rules;
    private readonly Binder _binder;
    private readonly NamePath _path = new();
    private readonly List<NamedResult> _named = [];
    private readonly Dictionary<string, Operand> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EvidenceGrade> _evidence = new(StringComparer.Ordinal);
    private FormulaPart _part;

    /// <summary>Compiles one procedure.</summary>
    /// <param name="context">The law of which day and territory is compiled.</param>
    /// <param name="procedure">The rules of the procedure.</param>
    /// <param name="builder">Takes the instructions.</param>
    /// <param name="parts">What a host made of the rulebook's parts; null: nothing.</param>
    public ProcedureCompiler(EditionContext context, ProcedureDocument procedure, ProgramBuilder builder, ClearanceProcedure? parts = null)
    {
        Builder = builder;
        _context = context;
        _procedure = procedure;
        _parts = parts;
        _written = WrittenOf(parts);
        _rules = new RuleLists(context, procedure, IsLeftOut);
        _binder = new Binder(this);
    }

    public ProgramBuilder Builder { get; }

    public WordPool Words => _context.Words;

    private CompileErrors Errors => _context.Errors;

    // Compiles one formula and reports its faults; false where it, or something it reads, is wrong.
    private bool TryBind(Located formula, FormulaType? wanted, Scope? widest, FormulaContext context, out Operand operand)
    {
        operand = default;
        if (Errors.IsFull)
        {
            return false;
        }

        Node? node = null;
        FormulaException? first = null;
        try
        {
            node = _context.Parse(formula.Text);
            operand = _binder.Bind(node, wanted, widest, context);
            return true;
        }
        catch (FormulaException fault) when (fault.Code is not FormulaErrors.ReadsCharge || _path.IsEmpty)
        {
            first = fault;
        }
        catch (ReportedException)
        {
            // The fault stands where it is, in the formula that this one reads; others may stand here.
        }

        foreach (FormulaException fault in node is null ? [first!] : _binder.Faults(node, context, first))
        {
            Errors.Add(fault, formula, _context.On);
        }

        return false;
    }

    private bool TryBind(Located? formula, FormulaType wanted, Scope scope, FormulaContext context, out Operand? operand)
    {
        operand = null;
        if (formula is not null)
        {
            bool isSound = TryBind(formula, wanted, scope, context, out Operand bound);
            operand = bound;
            return isSound;
        }

        return true;
    }

    private bool TryBind(Located formula, FormulaType wanted, Scope? widest, out Operand operand) =>
        TryBind(formula, wanted, widest, FormulaContext.Plain, out operand);

    // That eligibility reads a charge is a fault of eligibility, wherever the charge is read: the column is that of its own formula.
    private T Enter<T>(string name, int column, Func<T> compile)
    {
        try
        {
            return _path.Enter(name, column, compile);
        }
        catch (FormulaException fault) when (fault.Code is FormulaErrors.ReadsCharge)
        {
            throw new FormulaException(fault.Code, column, fault.Message);
        }
    }

    private Operand Require(Located formula, FormulaType? wanted, Scope? widest, FormulaContext context) =>
        TryBind(formula, wanted, widest, context, out Operand operand) ? operand : throw new ReportedException();

    private void AddNamed(string name, LocalizedText? label, Located formula, FormulaContext context, Operand result, RoundingRule? rounding, Slot shown, LegalSource source) =>
        AddNamed(name, label, formula.Text, [formula], context, result, rounding, shown, source);

    private void AddNamed(string name, LocalizedText? label, string text, Located[] parts, FormulaContext context, Operand result, RoundingRule? rounding, Slot shown, LegalSource source)
    {
        var inputs = new List<NamedInput>();
        foreach (Node reference in parts.SelectMany(p => NameCollector.Collect(_context.Parse(p.Text))).DistinctBy(NameCollector.TextOf, StringComparer.Ordinal))
        {
            if (TryReference(reference, context, out Operand operand))
            {
                inputs.Add(new NamedInput(NameCollector.TextOf(reference), operand.Type, operand.Scope, operand.Slot));
            }
        }

        if (parts.Any(p => NameCollector.Calls(_context.Parse(p.Text), "tariffDuty")))
        {
            // The one function that reads what its text does not name.
            Scope scope = context.Group.IsGroup ? context.Group : Scope.Item;
            inputs.Add(new NamedInput("tariffDuty.rate", FormulaType.Number, scope, TariffRate(scope, 1).Rate));
        }

        _named.Add(new NamedResult(name, label, text, [.. inputs], result.Type, result.Scope, result.Slot, rounding, shown, source));
    }

    private bool TryReference(Node reference, FormulaContext context, out Operand operand)
    {
        operand = default;
        try
        {
            operand = _binder.Bind(reference, null, null, context);
            return true;
        }
        catch (FormulaException)
        {
            // A set, or a charge of another grouping: read by the formula, but no single value to show.
            return false;
        }
    }

    // The weakest evidence among the rules and parameters that a formula reads, however far down.
    private EvidenceGrade EvidenceOf(Located formula)
    {
        EvidenceGrade weakest = EvidenceGrade.Primary;
        foreach (Node reference in NameCollector.Collect(_context.Parse(formula.Text)))
        {
            weakest = Weaker(weakest, EvidenceOf(NameCollector.NameOf(reference)));
        }

        return weakest;
    }

    private EvidenceGrade EvidenceOf(string name)
    {
        if (_evidence.TryGetValue(name, out EvidenceGrade known))
        {
            return known;
        }

        _evidence[name] = EvidenceGrade.Primary;
        EvidenceGrade evidence = EvidenceGrade.Primary;
        if (_rules.TryValue(name, out ValueDocument? value))
        {
            evidence = Weaker(Cite(value).Evidence, EvidenceOf(value.Is));
        }
        else if (_written.TryGetValue(name, out IDutyCalculator? written))
        {
            evidence = written.Charge.Source.Evidence;
        }
        else if (_rules.TryCharge(name, out ChargeDocument? charge))
        {
            evidence = Cite(charge).Evidence;
            foreach (Located part in new[] { charge.When, charge.Base, charge.Rate, charge.Amount }.OfType<Located>())
            {
                evidence = Weaker(evidence, EvidenceOf(part));
            }
        }
        else if (TryParameter(name, out ParameterDocument? parameter, out RulebookDocument? book))
        {
            evidence = EditionContext.Cite(book, parameter.Source.Text).Evidence;
        }

        _evidence[name] = evidence;
        return evidence;
    }

    private LegalSource Cite(RuleDocument rule) => EditionContext.Cite(_context.Own, rule.Source.Text);

    private static EvidenceGrade Weaker(EvidenceGrade left, EvidenceGrade right) => left > right ? left : right;
}
