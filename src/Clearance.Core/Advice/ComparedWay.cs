using Clearance.Documents;
using Clearance.Modes;
using Clearance.Values;

namespace Clearance.Advice;

/// <summary>One procedure of a mode, as it is compared.</summary>
/// <remarks>Equality is that of all values. Immutable, safe to share between threads, but <see cref="Option"/> is a view of its report.</remarks>
/// <param name="Option">The option of the report.</param>
/// <param name="Ranked">Where it stands, and why.</param>
/// <param name="WhoActs">Who files; null where the rulebook does not say.</param>
/// <param name="Benefits">What speaks for it, each with a figure of the report.</param>
/// <param name="Drawbacks">What speaks against it, each with a figure of the report; for one that is not open, why.</param>
public sealed record ComparedWay(
    ClearanceOption Option,
    RankedOption Ranked,
    LocalizedText? WhoActs,
    ValueList<LocalizedText> Benefits,
    ValueList<LocalizedText> Drawbacks)
{
    /// <summary>The procedure.</summary>
    public ProcedureDefinition Procedure => Option.Procedure;

    /// <summary>The process: what to do, in order.</summary>
    public ValueList<ClearanceNote> Steps => Option.Steps;

    /// <summary>The papers that this parcel needs.</summary>
    public ValueList<DocumentCheck> Papers => Option.Documents;

    /// <summary>What to heed.</summary>
    public ValueList<ClearanceNote> Precautions => Option.Precautions;
}
