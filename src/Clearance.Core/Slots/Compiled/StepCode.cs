namespace Clearance.Slots.Compiled;

/// <summary>Runs instructions of a program over the values of a machine, for no more items than a word has bits; for none it does nothing.</summary>
/// <returns>Whether all have run; otherwise the machine has to run all instructions itself.</returns>
internal delegate bool StepCode(NarrowMachine machine, long[] numbers, ulong[] unknown, TruthWord[] truths, long[] codes, int items);
