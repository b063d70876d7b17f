using Clearance.Law;
using Clearance.Values;

namespace Clearance.Rulebooks.Contents;

/// <summary>A table of a rulebook without its cells.</summary>
/// <remarks>Equality is that of all values. Immutable, safe to share between threads.</remarks>
/// <param name="Name">The name in formulas.</param>
/// <param name="Keys">What rows are looked up by, in their order.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The days on which each row holds, in the order of the file.</param>
public sealed record TableOutline(string Name, ValueList<string> Keys, ValueList<string> Columns, ValueList<EffectivePeriod> Rows);
