using Clearance.Documents;
using Clearance.Duties;
using Clearance.Law;
using Clearance.Modes;
using Clearance.Outlook;
using Clearance.Values;

namespace Clearance;

/// <summary>One procedure for one parcel, as a view of its report.</summary>
/// <remarks>The default value belongs to no report; its properties throw <see cref="InvalidOperationException"/>, as do those of a view of an earlier evaluation of a <see cref="ClearanceBuffer"/>. Safe to share between threads.</remarks>
public readonly record struct ClearanceOption
{
    private readonly OptionState? _state;
    private readonly int _version;

    internal ClearanceOption(OptionState state)
    {
        _state = state;
        _version = state.Version;
    }

    /// <summary>The procedure.</summary>
    public ProcedureDefinition Procedure => State.Definition;

    /// <summary>Whether it is open.</summary>
    public OptionStatus Status => State.Status;

    /// <summary>Why it is closed; empty where it is not.</summary>
    public ValueList<Reason> Reasons => State.Reasons;

    /// <summary>The facts that would decide, as paths into the parcel; empty unless information is needed.</summary>
    public ValueList<string> Missing => State.Missing;

    /// <summary>For a missing fact the other facts any one of which would do as well.</summary>
    public IReadOnlyDictionary<string, ValueList<string>> MissingInstead => State.Status == OptionStatus.NeedsInformation
        ? State.Inquiry!.Instead.ToDictionary(static i => i.Key, static i => (ValueList<string>)[.. i.Value], StringComparer.Ordinal)
        : new Dictionary<string, ValueList<string>>(StringComparer.Ordinal);

    /// <summary>What was taken for granted because the caller did not say.</summary>
    public ValueList<AssumedFact> Assumptions => [.. State.Assumptions()];

    /// <summary>What charges are computed on; null where it is not known, the procedure is closed, or its law states none.</summary>
    public Money? CustomsValue => State.CustomsValue;

    /// <summary>The sum of all charges that are not waived; null unless the option is open.</summary>
    public Money? Total => State.Total;

    /// <summary>The part of <see cref="Total"/> that is paid at the border; null unless the option is open.</summary>
    public Money? DueAtBorder => State.DueAtBorder;

    /// <summary>The weakest evidence of eligibility, value and charges; null unless the option is open.</summary>
    public EvidenceGrade? Evidence => Status == OptionStatus.Open ? State.Evidence() : null;

    /// <summary>The charges; empty for a closed option.</summary>
    public ChargeList Charges => State.Charges;

    /// <summary>The papers that this parcel needs.</summary>
    public ValueList<DocumentCheck> Documents => [.. State.Documents()];

    /// <summary>How likely an inspection is and how long it takes; null where nothing is assumed.</summary>
    public ClearanceOutlook? Outlook => State.Outlook();

    /// <summary>What false or missed declaration can lead to.</summary>
    public ValueList<Exposure> Exposures => [.. State.Exposures()];

    /// <summary>What to do, in order.</summary>
    public ValueList<ClearanceNote> Steps => [.. State.Notes(static p => p.Steps)];

    /// <summary>What to heed.</summary>
    public ValueList<ClearanceNote> Precautions => [.. State.Notes(static p => p.Precautions)];

    internal OptionState State => _state is null ? throw new InvalidOperationException("This option belongs to no report.")
        : _state.Version == _version ? _state
        : throw new InvalidOperationException("This option belongs to an earlier evaluation of its buffer: keep the report to look at it later.");
}
