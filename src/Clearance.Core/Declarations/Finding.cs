using Clearance.Outlook;
using Clearance.Values;

namespace Clearance.Declarations;

/// <summary>One thing that is wrong with a declaration, or may be.</summary>
/// <remarks>
/// <para>No text of it shows a description or the reference of a person.</para>
/// <para>Equality is that of all values. Immutable, safe to share between threads.</para>
/// </remarks>
/// <param name="Code">A stable kebab-case word, such as <c>value-below-receipt</c>; <c>docs/declarations.md</c> lists them.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Path">Where it stands in the case, such as <c>declaration.items[0].unitPrice</c>.</param>
/// <param name="Declared">What stands there; null where nothing does, or where it would tell of a person.</param>
/// <param name="Expected">What should stand there, as far as it is known and tells of no person; otherwise null.</param>
/// <param name="TaxAtStake">The tax that the declaration as a whole misses, never below 0, in the currency of the destination; null where the finding is not about tax, or one of the two totals is not known.</param>
/// <param name="Exposure">The dearest of the consequences that the law threatens, with its source; null where none is known in money.</param>
/// <param name="Mend">What to do.</param>
public sealed record Finding(
    string Code,
    Severity Severity,
    string Path,
    string? Declared,
    string? Expected,
    Money? TaxAtStake,
    Exposure? Exposure,
    LocalizedText Mend);
