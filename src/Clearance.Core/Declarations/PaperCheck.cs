using Clearance.Documents;
using Clearance.Parcels;

namespace Clearance.Declarations;

/// <summary>Whether identity and papers that the procedure asks for are at hand. The declaration itself is one of them, and is the paper under check.</summary>
internal static class PaperCheck
{
    private const string Identity = "identity";

    private static readonly string[] s_declarations = ["postal-declaration", "customs-declaration", "personal-articles-declaration", "declaration-list"];

    public static IEnumerable<FindingDraft> Find(CheckedCase known)
    {
        IdentityLevel? level = known.Case.Parcel.Buyer?.Identity;
        foreach (DocumentCheck check in known.True?.Documents ?? [])
        {
            DocumentRequirement paper = check.Requirement;
            if (!check.IsCertain || paper.Need == DocumentNeed.Optional || s_declarations.Contains(paper.Type.Word, StringComparer.Ordinal))
            {
                continue;
            }

            Severity severity = paper.Stage == DocumentStage.BeforeDispatch ? Severity.Error : Severity.Warning;
            if (paper.Type.Word == Identity)
            {
                // Who gave an identity needs no copy of it among the papers.
                if (level == IdentityLevel.None || (level is null && check.Satisfied == false))
                {
                    yield return new FindingDraft(FindingKinds.IdentityMissing, "parcel.buyer.identity", level is null ? null : ParcelWords.IdentityLevels.WordOf(level.Value)) { Severity = severity };
                }
            }
            else if (check.Satisfied == false)
            {
                string wanted = string.Join(" | ", paper.AnyOf.Select(static set => string.Join(" + ", set.Select(static d => d.Word))));
                yield return new FindingDraft(FindingKinds.PaperMissing, "parcel.documents", null, wanted) { Severity = severity };
            }
        }
    }
}
