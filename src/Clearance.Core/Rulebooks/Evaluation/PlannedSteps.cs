using Clearance.Formulas.Programs;
using Clearance.Slots;
using Clearance.Slots.Compiled;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>Instructions that run one after the other, and what is kept of a run. Safe to share between threads.</summary>
internal sealed class PlannedSteps
{
    private readonly Program _program;
    private readonly int[] _earlier;
    private readonly CodeOrders<CompiledSteps> _compiled;

    public PlannedSteps(Program program, int[] earlier, int[] steps, KeptSlots kept)
    {
        (_program, _earlier, Steps, Kept) = (program, earlier, steps, kept);
        _compiled = new CodeOrders<CompiledSteps>(Compile);
    }

    /// <summary>The instructions by number.</summary>
    public int[] Steps { get; }

    /// <summary>What is kept once they have run.</summary>
    public KeptSlots Kept { get; }

    /// <summary>The same instructions compiled for a layout and numbers of some scales; null where they are not.</summary>
    public CompiledSteps? CompiledFor(FixedScales scales, CodeLayout layout) => _compiled.For(scales, layout);

    /// <summary>Compiles them.</summary>
    public CompiledSteps Compile(FixedScales scales, CodeLayout layout) => new(_program, scales, layout, _earlier, Steps);
}
