namespace Clearance.Documents;

/// <summary>A paper that this parcel needs in a procedure.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
/// <param name="Requirement">What is asked for.</param>
/// <param name="Satisfied">Whether the papers at hand satisfy it; null where the papers at hand are not known.</param>
/// <param name="IsCertain">False where facts that decide whether it is needed are missing.</param>
public sealed record DocumentCheck(DocumentRequirement Requirement, bool? Satisfied, bool IsCertain);
