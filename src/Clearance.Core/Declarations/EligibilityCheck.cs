using Clearance.Modes;
using Clearance.Values;

namespace Clearance.Declarations;

/// <summary>Whether the parcel can clear by the procedure at all.</summary>
internal static class EligibilityCheck
{
    public static IEnumerable<FindingDraft> Find(CheckedCase known)
    {
        if (known.True is not { } option || option.Status == OptionStatus.NotInForce)
        {
            string others = string.Join(", ", known.Report.Options.Where(static o => o.Status != OptionStatus.NotInForce).Select(static o => o.Procedure.Id));
            yield return new FindingDraft(FindingKinds.ProcedureNotAvailable, "procedure", Shown.Text(known.Case.Procedure), others.Length == 0 ? null : others);
            yield break;
        }

        foreach (Reason reason in option.Reasons)
        {
            yield return Because(FindingKinds.ProcedureClosed, reason, "parcel");
        }

        if (option.Status == OptionStatus.Closed)
        {
            yield break;
        }

        foreach (Reason reason in known.Declared?.Reasons ?? [])
        {
            yield return Because(FindingKinds.ProcedureClosedAsDeclared, reason, "declaration");
        }
    }

    private static FindingDraft Because(FindingKind kind, Reason reason, string part) => new(kind, reason.Item is { } item ? Paths.Item(part, item) : part)
    {
        Mend = new LocalizedText(kind.Mend.Languages.ToDictionary(static l => l, l => $"{reason.Text.In(l)} {kind.Mend.In(l)}", StringComparer.Ordinal)),
    };
}
