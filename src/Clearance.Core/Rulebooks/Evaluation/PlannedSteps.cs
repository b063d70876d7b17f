using System.Runtime.CompilerServices;
using Clearance.Formulas.Programs;
using Clearance.Slots;
using Clearance.Slots.Compiled;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>Instructions that run one after the other, and what is kept of a run. Safe to share between threads.</summary>
internal sealed class PlannedSteps
{
    // Compiling takes as long as thousands of evaluations; of a list that is seldom needed it is not worth while.
    private const int WorthWhile = 1_024;

    private readonly Program _program;
    private readonly int[] _earlier;

    // By the power of two of the stride, for parcels of few items and then for those of many.
    private readonly Task<CompiledSteps>?[] _orders = new Task<CompiledSteps>?[(FixedScales.MostPower + 1) * 2];
    private int _runs;

    public PlannedSteps(Program program, int[] earlier, int[] steps, KeptSlots kept) => (_program, _earlier, Steps, Kept) = (program, earlier, steps, kept);

    /// <summary>The instructions by number.</summary>
    public int[] Steps { get; }

    /// <summary>What is kept once they have run.</summary>
    public KeptSlots Kept { get; }

    /// <summary>
    /// The same instructions compiled for a stride, which is two to a power, and numbers of some scales; null where they are not. What runs often is compiled in the
    /// background, where the system compiles at run time at all.
    /// </summary>
    public CompiledSteps? CompiledFor(FixedScales scales, int shift)
    {
        ref Task<CompiledSteps>? order = ref _orders[shift + (scales.IsLong ? FixedScales.MostPower + 1 : 0)];
        if (Volatile.Read(ref order) is { } task)
        {
            if (!task.IsCompletedSuccessfully)
            {
                return null;
            }

            if (task.Result is var compiled && compiled.Scales == scales)
            {
                return compiled;
            }
        }

        if (RuntimeFeature.IsDynamicCodeCompiled && Interlocked.Increment(ref _runs) >= WorthWhile)
        {
            _runs = 0;
            Volatile.Write(ref order, Order(scales, shift));
        }

        return null;
    }

    // Apart, since what it captures would be made anew each time it is not called.
    private Task<CompiledSteps> Order(FixedScales scales, int shift) => Task.Run(() => Compile(scales, shift));

    /// <summary>Compiles them.</summary>
    public CompiledSteps Compile(FixedScales scales, int shift) => new(_program, scales, shift, _earlier, Steps);
}
