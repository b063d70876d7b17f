using Clearance.Formulas.Programs;

namespace Clearance.Slots.Compiled;

/// <summary>Instructions compiled to code of the processor, for frames of one layout and numbers of fixed scales. Immutable.</summary>
internal sealed class CompiledSteps
{
    /// <summary>Compiles a list of instructions, given by number.</summary>
    /// <param name="program">The program.</param>
    /// <param name="scales">The scales of its numbers.</param>
    /// <param name="layout">How slots lie.</param>
    /// <param name="earlier">The instructions that ran before, compiled too.</param>
    /// <param name="steps">The instructions.</param>
    public CompiledSteps(Program program, FixedScales scales, CodeLayout layout, int[] earlier, int[] steps)
    {
        Scales = scales;
        Code = CodeWriter.Write(program, scales, steps, layout);
        Pending = [.. earlier.Concat(steps).Where(s => scales.OpOf(s) == FixedOp.Fraction)];
    }

    /// <summary>The scales they are compiled for.</summary>
    public FixedScales Scales { get; }

    /// <summary>Methods, to be called one after the other.</summary>
    public StepCode[] Code { get; }

    /// <summary>Instructions, those of earlier lists among them, whose numbers were needed only on the way to others: they run when somebody asks for those.</summary>
    public int[] Pending { get; }
}
