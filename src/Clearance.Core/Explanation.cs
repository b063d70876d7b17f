using Clearance.Values;

namespace Clearance;

/// <summary>How the figures of an option came about, in the order in which they are computed.</summary>
/// <remarks>Equality is that of all steps. Immutable, safe to share between threads.</remarks>
/// <param name="Steps">One step for each named result, and for each item where it belongs to items.</param>
public sealed record Explanation(ValueList<ExplanationStep> Steps);
