using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Clearance.Documents;
using Clearance.Duties;
using Clearance.Formulas;
using Clearance.Formulas.Programs;
using Clearance.Law;
using Clearance.Modes;
using Clearance.Outlook;
using Clearance.Parcels;
using Clearance.Procedures;
using Clearance.Rulebooks.Compiling;
using Clearance.Rulebooks.Documents;
using Clearance.Rulebooks.Editions;
using Clearance.Rulebooks.Evaluation;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance;

/// <summary>One procedure evaluated for one parcel: definitions, the frame of values, and what is read from them.</summary>
internal sealed partial class OptionState
{
    // Where options without a total come, after all that have one.
    private const long MostUnits = NeedsInformation - 1;
    private const long NeedsInformation = Closed - 1;
    private const long Closed = NotInForce - 1;
    private const long NotInForce = long.MaxValue;

    private readonly Edition? _edition;
    private readonly ProgramResult? _result;
    private readonly ChargeSheet? _sheet;
    private readonly long _minorUnits;

    // The denominator of a total that is shown as it stands: minor units, or none where it is rounded only when it is shown.
    private readonly long _shownOver;
    private Inquiry? _inquiry;
    private Inquiry? _inquiryOfCharges;
    private ValueList<Reason>? _reasons;

    // The total of an open option: in minor units where it is a whole number of them, as nearly all are, otherwise as an amount. Of others they mean nothing.
    private bool _isInUnits;
    private long _units;
    private decimal _total;

    /// <summary>A procedure that is not in force.</summary>
    public OptionState(ProcedureDefinition definition)
    {
        Definition = definition;
        Status = OptionStatus.NotInForce;
    }

    public OptionState(Edition edition, ProgramResult result, CompiledProcedure procedure)
    {
        _edition = edition;
        _result = result;
        _minorUnits = PowersOfTen.Of(edition.Currency.MinorUnits ?? 2);
        _shownOver = Amounts.IsShownAsItStands(procedure.TotalRounding) ? _minorUnits : 0;
        Procedure = procedure;
        Definition = procedure.Definition;
        _sheet = new ChargeSheet(procedure.Charges, result.Frame, edition.Currency, RowEvidence);
    }

    public ProcedureDefinition Definition { get; }

    public OptionStatus Status { get; private set; }

    /// <summary>Counts the evaluations begun, so that a view of an earlier one can be told.</summary>
    public int Version { get; private set; }

    public ValueList<Reason> Reasons => _reasons ??= Status == OptionStatus.Closed ? [.. FindReasons()] : [];

    public ChargeList Charges => new(_sheet);

    public CompiledProcedure? Procedure { get; }

    public Frame? Frame => _result?.Frame;

    private Parcel Parcel => _result!.Parcel!;

    public Inquiry? Inquiry => _inquiry ??= _result is null ? null : Inquire();

    /// <summary>Whether charges, papers and outlook are shown: not for a closed procedure.</summary>
    public bool IsCharged => Status is OptionStatus.Open or OptionStatus.NeedsInformation;

    public Money? CustomsValue => IsCharged && Procedure!.CustomsValue is { } slot ? Amounts.Read(Frame!, slot, 0, _edition!.Currency) : null;

    public Money? Total => Status != OptionStatus.Open ? null : _isInUnits ? Amounts.OfUnits(_units, _edition!.Currency) : new Money(_total, _edition!.Currency);

    public Money? DueAtBorder => Status == OptionStatus.Open ? Sum(Procedure!.DueAtBorder) : null;

    public ValueList<string> Missing => Status == OptionStatus.NeedsInformation ? [.. Inquiry!.Missing] : [];

    /// <summary>Ends all views of the last evaluation, before the next one overwrites what they read.</summary>
    public void End()
    {
        Version = unchecked(Version + 1);
        _sheet?.End();
    }

    /// <summary>Shows the next parcel, once the program has run; what is not in force is the same for each.</summary>
    /// <param name="areWhole">Becomes false where the option has a total that was not read as a whole number of minor units.</param>
    /// <returns>The less, the earlier the option comes: for an open one its total in minor units, rounded down, then that of those that need information, of closed ones, of what is not in force.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Show(ref bool areWhole)
    {
        if (Procedure is null)
        {
            return NotInForce;
        }

        _inquiry = null;
        _inquiryOfCharges = null;
        _reasons = null;
        Frame frame = _result!.Frame;
        Truth isEligible = frame.TruthOfParcel(Procedure.IsEligible.Index);
        _sheet!.Show(frame, isEligible != Truth.False);
        if (isEligible == Truth.False)
        {
            Status = OptionStatus.Closed;
            return Closed;
        }

        _isInUnits = isEligible == Truth.True && frame is NarrowMachine narrow && narrow.TryReadOver(Procedure.Total.Index, _shownOver, out _units);
        if (!_isInUnits)
        {
            return ShowOther(frame, isEligible, ref areWhole);
        }

        Status = OptionStatus.Open;
        return _units;
    }

    // Apart: what few parcels need takes room that would be made ready for each.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private long ShowOther(Frame frame, Truth isEligible, ref bool areWhole)
    {
        if (isEligible != Truth.True || !frame.IsKnown(Procedure!.Total.Index, 0))
        {
            Status = OptionStatus.NeedsInformation;
            return NeedsInformation;
        }

        areWhole = false;
        Status = OptionStatus.Open;
        _total = Sum(Procedure.Total).Amount;
        return (long)Math.Clamp(decimal.Floor(_total * _minorUnits), -MostUnits, MostUnits);
    }

    /// <summary>Below 0 where its total is less than that of another that came to the same in whole minor units; 0 for options without a total.</summary>
    public int CompareTotal(OptionState other) =>
        Status != OptionStatus.Open ? 0
        : _isInUnits && other._isInUnits ? _units.CompareTo(other._units)
        : Total!.Value.Amount.CompareTo(other.Total!.Value.Amount);

    public IEnumerable<DocumentCheck> Documents()
    {
        foreach (DocumentPlan plan in IsCharged ? Procedure!.Documents : [])
        {
            Truth needed = Holds(plan.When);
            if (needed != Truth.False)
            {
                yield return new DocumentCheck(plan.Requirement, plan.Requirement.IsSatisfiedBy(Parcel.Documents), needed == Truth.True);
            }
        }
    }

    public ClearanceOutlook? Outlook() => IsCharged && Procedure!.Parts?.Outlook is { } model
        ? ((PartRunner)Frame!.Parts!).Predict(model, Frame)
        : IsCharged ? Procedure!.Outlooks.FirstOrDefault(o => Holds(o.When) == Truth.True)?.Predict(Frame!, _edition!.Currency) : null;

    public IEnumerable<Exposure> Exposures()
    {
        foreach (ExposurePlan plan in IsCharged ? Procedure!.Exposures : [])
        {
            if (Holds(plan.When) == Truth.True)
            {
                Money? most = plan.Maximum is { } slot ? Amounts.Read(Frame!, slot, 0, _edition!.Currency) : null;
                yield return new Exposure(plan.Id, plan.Note.Fill(Frame!, 0, _edition!.Currency), most, plan.Source);
            }
        }
    }

    public IEnumerable<ClearanceNote> Notes(Func<CompiledProcedure, ImmutableArray<NotePlan>> list)
    {
        foreach (NotePlan plan in IsCharged ? list(Procedure!) : [])
        {
            if (Holds(plan.When) == Truth.True)
            {
                yield return new ClearanceNote(plan.Id, plan.Note.Fill(Frame!, 0, _edition!.Currency), plan.Source);
            }
        }
    }

    public IEnumerable<AssumedFact> Assumptions()
    {
        foreach (string fact in Inquiry?.AssumedFacts ?? [])
        {
            AssumptionDocument document = _edition!.Assumptions.Find(fact)!;
            string value = document.Value.Text is "0" && !fact.Contains("units", StringComparison.Ordinal) ? Money.Zero(_edition.Currency).ToString() : document.Value.Text;
            yield return new AssumedFact(fact, value, document.Because);
        }
    }

    /// <summary>Whether some rule of the procedure asks how much of an allowance is used.</summary>
    public bool ReadsAllowance(string id) =>
        Procedure is { } procedure && procedure.Use.Facts.Select(f => procedure.Program.Facts[f]).Any(f => (FactId)f.Fact == FactId.Used && string.Equals(f.Argument, id, StringComparison.Ordinal));

    /// <summary>Whether a condition of the program holds, for an item where it is one of items; a condition that is none always does.</summary>
    public Truth Holds(Slot? condition, int item) =>
        condition is { } slot ? Frame!.Boolean(slot.Index, Frame.Program[slot].Scope.IsItem ? item : 0) : Truth.True;

    /// <summary>The facts that a result of the program asks for in vain.</summary>
    public IEnumerable<string> MissingOf(Slot slot, int element) => InquireOf(slot, element).Missing;

    // What is waived need not have been asked for.
    private EvidenceGrade RowEvidence(Slot slot, int element) => Inquiry!.RowEvidenceOf(slot, element) ?? (_inquiryOfCharges ??= InquireOfCharges()).RowEvidenceOf(slot, element)!.Value;

    // Whole before it is shared: views are read by many threads.
    private Inquiry InquireOfCharges()
    {
        Inquiry inquiry = NewInquiry();
        foreach (ChargePlan plan in Procedure!.Charges)
        {
            inquiry.VisitAll(plan.Assessed);
        }

        return inquiry;
    }

    private Inquiry InquireOf(Slot slot, int element)
    {
        Inquiry inquiry = NewInquiry();
        inquiry.Visit(slot, element);
        return inquiry;
    }

    private Inquiry NewInquiry(bool isLawAsked = false) => new(Procedure!, Frame!, Parcel, _result!.Assumed, isLawAsked);

    private Truth Holds(Slot? condition) => Holds(condition, 0);

    private Money Sum(Slot slot) => Amounts.Read(Frame!, slot, 0, _edition!.Currency, Procedure!.TotalRounding)!.Value;

    private IEnumerable<Reason> FindReasons()
    {
        foreach (EligibilityPlan plan in Procedure!.Eligibility)
        {
            for (int i = 0; i < Frame!.Count(plan.Scope); i++)
            {
                if (Frame.Boolean(plan.Require.Index, i) == Truth.False)
                {
                    yield return new Reason(plan.Definition.Id, plan.Scope.IsItem ? i : null, plan.Note.Fill(Frame, i, _edition!.Currency), SourceOf(plan, i));
                }
            }
        }
    }

    private LegalSource SourceOf(EligibilityPlan plan, int element)
    {
        if (plan.SourceRow is not { } slot)
        {
            return plan.Definition.Source;
        }

        int row = (int)Frame!.Code(slot.Index, element);
        int table = Frame.Program.Instructions[Frame.Program.Codes[slot.Index].Instruction].Data;
        return row >= 0 ? Procedure!.TableSources[table][row] : plan.Definition.Source;
    }

    private Inquiry Inquire(bool isLawAsked = false)
    {
        Inquiry inquiry = NewInquiry(isLawAsked);
        foreach (EligibilityPlan plan in Procedure!.Eligibility)
        {
            for (int i = 0; i < Frame!.Count(plan.Scope); i++)
            {
                inquiry.Visit(plan.Require, i);
            }
        }

        if (IsCharged)
        {
            inquiry.Visit(Procedure.Total, 0);
            if (Procedure.CustomsValue is { } value)
            {
                inquiry.Visit(value, 0);
            }
        }

        return inquiry;
    }
}
