namespace Clearance.Slots.Compiled;

/// <summary>Fills slots of a machine from what a caller gave; for no items it does nothing.</summary>
/// <returns>Whether all is filled, in the scales that were expected; otherwise what was filled is worth nothing.</returns>
internal delegate bool FillCode<TSource>(TSource source, long[] numbers, ulong[] unknown, TruthWord[] truths, long[] codes, int items);
