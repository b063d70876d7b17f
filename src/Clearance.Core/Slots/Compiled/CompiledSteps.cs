using Clearance.Formulas.Programs;

namespace Clearance.Slots.Compiled;

/// <summary>Instructions compiled to code of the processor, for frames of one layout and numbers of fixed scales. Immutable.</summary>
internal sealed class CompiledSteps
{
    /// <summary>Compiles a list of instructions, given by number.</summary>
    /// <param name="program">The program.</param>
    /// <param name="scales">The scales of its numbers.</param>
    /// <param name="shift">The power of two of the stride.</param>
    /// <param name="earlier">The instructions that ran before, compiled too.</param>
    /// <param name="steps">The instructions.</param>
    /// <param name="filled">The slots that are filled once all have run.</param>
    public CompiledSteps(Program program, FixedScales scales, int shift, int[] earlier, int[] steps, SlotList[] filled)
    {
        Scales = scales;
        Shift = shift;
        Count = steps.Length;
        Code = CodeWriter.Write(program, scales, steps, shift);
        Pending = [.. earlier.Concat(steps).Where(s => scales.OpOf(s) == FixedOp.Fraction)];
        var left = Pending.Select(s => program.Instructions[s].Target).ToHashSet();
        Filled = [.. filled.Select(f => f.Without(left.Contains))];
    }

    /// <summary>The scales they are compiled for.</summary>
    public FixedScales Scales { get; }

    /// <summary>The power of two of the stride they are compiled for.</summary>
    public int Shift { get; }

    /// <summary>How many instructions they are.</summary>
    public int Count { get; }

    /// <summary>Methods, to be called one after the other.</summary>
    public StepCode[] Code { get; }

    /// <summary>Instructions, those of earlier lists among them, whose numbers were needed only on the way to others: they run when somebody asks for those.</summary>
    public int[] Pending { get; }

    /// <summary>The slots that are filled, but for those of <see cref="Pending"/>.</summary>
    public SlotList[] Filled { get; }
}
