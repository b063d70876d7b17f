using Clearance.Law;
using Clearance.Values;

namespace Clearance;

/// <summary>One figure: its formula, what was put in, the exact result, and the law.</summary>
/// <remarks>Equality is that of all values. Immutable, safe to share between threads.</remarks>
/// <param name="Target">What the figure is called in the rulebook.</param>
/// <param name="Label">The name for people; null where the rulebook gives none.</param>
/// <param name="Item">The item, counted from 0; null where it belongs to the parcel or a group.</param>
/// <param name="Formula">The formula as the rulebook states it.</param>
/// <param name="Inputs">What its names stood for.</param>
/// <param name="Exact">The exact result before rounding: a decimal, or a fraction where it has no end; <c>unknown</c> where facts are missing.</param>
/// <param name="Rounding">The rounding that the rule declares; null where none is.</param>
/// <param name="Result">The result after rounding, with its currency.</param>
/// <param name="Source">The law behind it.</param>
public sealed record ExplanationStep(
    string Target,
    LocalizedText? Label,
    int? Item,
    string Formula,
    ValueList<NamedValue> Inputs,
    string Exact,
    string? Rounding,
    string Result,
    LegalSource Source);
