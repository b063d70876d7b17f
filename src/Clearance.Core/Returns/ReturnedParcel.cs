using Clearance.Formulas;
using Clearance.Formulas.Programs;
using Clearance.Procedures;
using Clearance.Rulebooks.Evaluation;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance.Returns;

/// <summary>A parcel by two laws: its charges by that of the day on which it cleared, the rules on returns by that of the day of the application.</summary>
internal sealed class ReturnedParcel
{
    private readonly ClearanceReport _report;
    private readonly OptionState _law;

    private ReturnedParcel(ReturnCase returned, ClearanceReport report, ClearanceOption cleared, ClearanceOption law)
    {
        Case = returned;
        _report = report;
        Cleared = cleared;
        _law = law.State;
    }

    /// <summary>The procedure on the day on which the parcel cleared.</summary>
    public ClearanceOption Cleared { get; }

    public Currency Currency => _report.Currency;

    public IEnumerable<ReturnRule> Rules => _law.Procedure!.Returns;

    public IEnumerable<ReplacementRule> Replacements => _law.Procedure!.Replacements;

    public ReturnCase Case { get; }

    /// <summary>Evaluates the parcel on both days; null where the procedure is not in force on one of them, or does not serve the parcel.</summary>
    public static ReturnedParcel? Evaluate(ReturnCase returned, ClearanceEvaluator evaluator, DateOnly cleared, DateOnly applies)
    {
        ClearanceReport report = evaluator.Evaluate(returned.Parcel, cleared, new Occasion(IsReturn: true));
        ClearanceReport later = evaluator.Evaluate(returned.Parcel, applies, new Occasion(Reason: returned.Reason, State: returned.State, IsReturn: true));
        return report.TryGet(returned.Procedure, out ClearanceOption option) && option.Status != OptionStatus.NotInForce
            && later.TryGet(returned.Procedure, out ClearanceOption law) && law.Status != OptionStatus.NotInForce
            ? new ReturnedParcel(returned, report, option, law)
            : null;
    }

    /// <summary>Whether a condition of the rules on returns holds for an item.</summary>
    public Truth Holds(Slot? condition, int item) => _law.Holds(condition, item);

    /// <summary>The facts that a condition of the rules on returns asks for in vain, as paths into the case.</summary>
    public IEnumerable<string> MissingOf(Slot condition, int item) => _law.MissingOf(condition, item).Select(static p => p is "reason" or "state" ? p : InParcel(p));

    /// <summary>The facts that the charges ask for in vain, as paths into the case.</summary>
    public IEnumerable<string> MissingOfCharges() => Cleared.Missing.Select(InParcel);

    /// <summary>What each item was worth by a named value when the parcel cleared; null where that is not known.</summary>
    public BigRational? ValueOf(string name, int item)
    {
        NamedResult? named = Cleared.State.Procedure!.Named.FirstOrDefault(n => string.Equals(n.Name, name, StringComparison.Ordinal) && n.Scope.IsItem);
        return named is null ? null : Cleared.State.Frame!.Number(named.Slot.Index, item);
    }

    private static string InParcel(string path) => "parcel." + path;
}
