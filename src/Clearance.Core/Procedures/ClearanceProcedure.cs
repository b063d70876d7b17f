using Clearance.Documents;
using Clearance.Duties;
using Clearance.Modes;
using Clearance.Outlook;
using Clearance.Values;

namespace Clearance.Procedures;

/// <summary>One lawful way to clear: a definition and its parts. A rulebook compiles to the same parts as a host may write in C#.</summary>
/// <remarks>Immutable, safe to share between threads where its parts are.</remarks>
public sealed record ClearanceProcedure
{
    /// <summary>What the procedure is called, who acts, and why it may be closed.</summary>
    public required ProcedureDefinition Definition { get; init; }

    /// <summary>Decides whether a parcel may use it.</summary>
    public required IEligibilityRule Eligibility { get; init; }

    /// <summary>One calculator a charge, in order: later ones read earlier ones.</summary>
    public required ValueList<IDutyCalculator> Duties { get; init; }

    /// <summary>Says which papers are needed.</summary>
    public required IDocumentRequirements Documents { get; init; }

    /// <summary>Foretells inspection and days; null: nothing is foretold.</summary>
    public IOutlookModel? Outlook { get; init; }

    /// <summary>The same procedure with a calculator in place of the one of the same charge; where there is none, it comes last.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="calculator"/> is null.</exception>
    public ClearanceProcedure With(IDutyCalculator calculator)
    {
        ArgumentNullException.ThrowIfNull(calculator);
        IDutyCalculator[] duties = [.. Duties];
        int at = Array.FindIndex(duties, d => string.Equals(d.Charge.Id, calculator.Charge.Id, StringComparison.Ordinal));
        if (at < 0)
        {
            return this with { Duties = [.. duties, calculator] };
        }

        duties[at] = calculator;
        return this with { Duties = [.. duties] };
    }
}
