using Clearance.Formulas.Programs;
using Clearance.Procedures;
using Clearance.Rulebooks.Compiling;
using Clearance.Slots;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>
/// Which instructions a parcel of one channel needs: those that tell which procedures are closed, then those of the procedures that are not. Not safe for use by two threads at once.
/// </summary>
internal sealed class ChannelPlan
{
    // With more procedures the lists by which of them are open would be too many; all are then worked out.
    private const int MostGated = 6;

    private readonly Program _program;
    private readonly CompiledProcedure[] _procedures;

    // By which procedures are not closed, a bit each: the steps after the gate; made when they are first needed.
    private readonly PlannedSteps?[] _after;

    public ChannelPlan(Program program, IEnumerable<CompiledProcedure> procedures)
    {
        _program = program;
        _procedures = [.. procedures];
        Use = Join(_procedures, static p => p.FullUse);
        ItemFacts = Use.Facts.Aggregate(0, (all, fact) => all | Evaluation.ItemFacts.BitOf((FactId)program.Facts[fact].Fact));
        All = Plan([.. Use.Steps]);
        IsGated = _procedures.Length <= MostGated && Array.TrueForAll(_procedures, static p => p.Parts is null);
        Gate = Plan(IsGated ? [.. Join(_procedures, static p => p.Gate).Steps] : []);
        _after = new PlannedSteps?[IsGated ? 1 << _procedures.Length : 0];
    }

    /// <summary>All that the channel can need.</summary>
    public ProgramUse Use { get; }

    /// <summary>The facts of items among it, a bit each.</summary>
    public int ItemFacts { get; }

    /// <summary>Whether closed procedures are left out.</summary>
    public bool IsGated { get; }

    /// <summary>The steps that come first.</summary>
    public PlannedSteps Gate { get; }

    /// <summary>All steps.</summary>
    public PlannedSteps All { get; }

    /// <summary>The steps that are left once those of the gate have run.</summary>
    public PlannedSteps After(Frame frame)
    {
        int open = 0;
        for (int i = 0; i < _procedures.Length; i++)
        {
            open |= _procedures[i].IsEligible(frame) == Truth.False ? 0 : 1 << i;
        }

        return _after[open] ??= StepsAfter(open);
    }

    private PlannedSteps StepsAfter(int open)
    {
        int[] steps = [.. Join(_procedures.Where((_, i) => (open >> i & 1) != 0), static p => p.Use).Steps.Except(Gate.Steps)];
        return new PlannedSteps(steps, [.. Gate.Filled, new SlotList(_program, steps, [], [])]);
    }

    private PlannedSteps Plan(int[] steps) => new(steps, [new SlotList(_program, steps, Use.Facts, Use.Sets)]);

    private static ProgramUse Join(IEnumerable<CompiledProcedure> procedures, Func<CompiledProcedure, ProgramUse> use) =>
        procedures.Select(use).Aggregate(ProgramUse.Nothing, static (all, one) => all.With(one));
}
