using System.Diagnostics.CodeAnalysis;

namespace Clearance.Law;

/// <summary>Where a rule or a figure comes from.</summary>
/// <param name="Id">Short name that rules cite, unique in its rulebook: <c>gacc-2010-43</c>.</param>
/// <param name="Title">Title of the law, notice or publication.</param>
/// <param name="Url">Where it can be read; null if nowhere in public.</param>
/// <param name="Published">Day of publication; null if not known.</param>
/// <param name="Evidence">How well the rule is attested by it.</param>
/// <remarks>Equality is that of all members. Immutable, safe to share between threads.</remarks>
[SuppressMessage("Design", "CA1054:URI-like parameters should not be strings", Justification = "A citation, printed as it is written and never opened.")]
[SuppressMessage("Design", "CA1056:URI-like properties should not be strings", Justification = "A citation, printed as it is written and never opened.")]
public sealed record LegalSource(
    string Id,
    string Title,
    string? Url,
    DateOnly? Published,
    EvidenceGrade Evidence)
{
    /// <summary>Who issued it; null if not known.</summary>
    public string? Issuer { get; init; }

    /// <summary>Its official number; null if it has none.</summary>
    public string? Number { get; init; }

    /// <summary>The article, section or row that is cited; null for the whole.</summary>
    public string? Article { get; init; }

    /// <summary>The source with its article, as reports cite it: <c>gacc-2010-43#2</c>.</summary>
    public string Cite() => Article is null ? Id : $"{Id}#{Article}";
}
