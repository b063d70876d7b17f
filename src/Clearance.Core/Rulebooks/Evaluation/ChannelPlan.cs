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

    private readonly CompiledProcedure[] _procedures;
    private readonly int[] _gate;
    private readonly int[] _all;

    // By which procedures are not closed, a bit each: the steps after the gate; made when they are first needed.
    private readonly int[]?[] _after;

    public ChannelPlan(Program program, IEnumerable<CompiledProcedure> procedures)
    {
        _procedures = [.. procedures];
        Use = Join(_procedures, static p => p.FullUse);
        ItemFacts = Use.Facts.Aggregate(0, (all, fact) => all | Evaluation.ItemFacts.BitOf((FactId)program.Facts[fact].Fact));
        _all = [.. Use.Steps];
        IsGated = _procedures.Length <= MostGated && Array.TrueForAll(_procedures, static p => p.Parts is null);
        _gate = IsGated ? [.. Join(_procedures, static p => p.Gate).Steps] : [];
        _after = new int[]?[IsGated ? 1 << _procedures.Length : 0];
    }

    /// <summary>All that the channel can need.</summary>
    public ProgramUse Use { get; }

    /// <summary>The facts of items among it, a bit each.</summary>
    public int ItemFacts { get; }

    /// <summary>Whether closed procedures are left out.</summary>
    public bool IsGated { get; }

    /// <summary>The steps that come first.</summary>
    public ReadOnlySpan<int> Gate => _gate;

    /// <summary>All steps.</summary>
    public ReadOnlySpan<int> All => _all;

    /// <summary>The steps that are left once those of the gate have run.</summary>
    public ReadOnlySpan<int> After(Frame frame)
    {
        int open = 0;
        for (int i = 0; i < _procedures.Length; i++)
        {
            open |= _procedures[i].IsEligible(frame) == Truth.False ? 0 : 1 << i;
        }

        return _after[open] ??= StepsAfter(open);
    }

    private int[] StepsAfter(int open) => [.. Join(_procedures.Where((_, i) => (open >> i & 1) != 0), static p => p.Use).Steps.Except(_gate)];

    private static ProgramUse Join(IEnumerable<CompiledProcedure> procedures, Func<CompiledProcedure, ProgramUse> use) =>
        procedures.Select(use).Aggregate(ProgramUse.Nothing, static (all, one) => all.With(one));
}
