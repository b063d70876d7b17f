using Clearance.Values;

namespace Clearance.Declarations;

/// <summary>A kind of finding, as the documentation lists it.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Severity">How grave it is, unless the case says otherwise.</param>
/// <param name="IsAboutTax">Whether the declared tax may differ for it, so that the tax at stake is told.</param>
/// <param name="IsExposed">Whether the law threatens a consequence.</param>
/// <param name="Cause">When it is found.</param>
/// <param name="Mend">What to do.</param>
internal sealed record FindingKind(string Code, Severity Severity, bool IsAboutTax, bool IsExposed, string Cause, LocalizedText Mend);
