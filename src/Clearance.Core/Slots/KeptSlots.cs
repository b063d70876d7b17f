using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <summary>What is kept of a frame: the values of some slots, and the instructions that fill the others from them. Safe to share between threads.</summary>
/// <param name="Slots">The slots whose values are kept.</param>
/// <param name="Steps">The instructions that run when somebody looks, by number and in order.</param>
/// <param name="Machines">What runs them.</param>
internal sealed record KeptSlots(SlotList Slots, int[] Steps, MachinePool Machines);
