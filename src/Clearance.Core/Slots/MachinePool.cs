using System.Collections.Concurrent;
using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <summary>Machines of one program that are idle, as many as ever ran at the same time: what a machine remembers is larger than a frame by far. Safe to share between threads.</summary>
internal sealed class MachinePool(Program program)
{
    private readonly ConcurrentBag<NarrowMachine> _idle = [];

    public Program Program => program;

    public NarrowMachine Take() => _idle.TryTake(out NarrowMachine? idle) ? idle : new NarrowMachine(program);

    /// <summary>Takes a machine back that nobody reads any more; one that failed is not given back.</summary>
    public void Return(NarrowMachine machine) => _idle.Add(machine);
}
