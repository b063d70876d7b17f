using Clearance.Values;

namespace Clearance;

/// <summary>Something that a reader of the report should know.</summary>
/// <remarks>Equality is that of all values. Immutable, safe to share between threads.</remarks>
/// <param name="Code">A stable kebab-case word; <c>docs/errors.md</c> lists them.</param>
/// <param name="Text">What it means here, for people.</param>
public sealed record ReportWarning(string Code, LocalizedText Text);
