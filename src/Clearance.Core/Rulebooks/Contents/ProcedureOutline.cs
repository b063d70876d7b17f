using Clearance.Law;
using Clearance.Modes;
using Clearance.Values;

namespace Clearance.Rulebooks.Contents;

/// <summary>A procedure of a rulebook and the time in which it exists.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
/// <param name="Definition">The procedure; its currency is that of the rulebook, a territory may have another.</param>
/// <param name="Period">The days on which it can be used.</param>
/// <param name="Territories">The destinations that it is for; empty: all of the rulebook.</param>
public sealed record ProcedureOutline(ProcedureDefinition Definition, EffectivePeriod Period, ValueList<TerritoryCode> Territories);
