using System.Collections.Immutable;
using Clearance.Formulas.Programs;
using Clearance.Procedures;
using Clearance.Rulebooks.Compiling;
using Clearance.Slots;
using Clearance.Slots.Compiled;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>
/// Which instructions a parcel of one channel needs: what codes of items alone decide, what tells which procedures are closed, then what the others need. Safe to share between threads.
/// </summary>
internal sealed class ChannelPlan
{
    // With more procedures the lists by which of them are open would be too many; all are then worked out.
    private const int MostGated = 6;

    private readonly Program _program;
    private readonly CompiledProcedure[] _procedures;
    private readonly int[] _areEligible;
    private readonly ImmutableArray<int> _gate;
    private readonly CodeOrders<ChannelCode> _code;

    // By which procedures are not closed, a bit each: the steps after the gate; made when they are first needed. Whoever reads a reference sees what it leads to whole.
    private readonly PlannedSteps?[] _after;

    public ChannelPlan(Program program, AssumedValues assumptions, IEnumerable<CompiledProcedure> procedures)
    {
        _program = program;
        _procedures = [.. procedures];
        _areEligible = [.. _procedures.Select(static p => p.IsEligible.Index)];
        Use = Join(_procedures, static p => p.FullUse);
        ILookup<bool, int> facts = Use.Facts.ToLookup(f => ItemFacts.IsOfItems((FactId)program.Facts[f].Fact));
        Facts = new FactLists([.. facts[true]], [.. facts[false]]);
        bool hasParts = Array.Exists(_procedures, static p => p.Parts is not null);

        // What parts in C# gave is kept; all else is worked out again from the facts.
        var kept = new KeptSlots(new SlotList(program, hasParts ? Use.Steps : [], Use.Facts, Use.Sets), [], new MachinePool(program));
        int[] all = [.. Use.Steps];
        All = new PlannedSteps(program, [], all, hasParts ? kept : kept with { Steps = all });
        IsGated = _procedures.Length <= MostGated && !hasParts;
        _gate = IsGated ? Join(_procedures, static p => p.Gate).Steps : [];
        Kinds = new KindSteps(program, IsGated ? Join(_procedures, static p => p.Use).Steps : []);
        int[] gate = Left(_gate);
        Gate = new PlannedSteps(program, [], gate, kept with { Steps = [.. Kinds.Steps, .. gate] });
        Scales = new SeenScales(program, All.Steps, Use.Facts, static f => FactDigits.Of((FactId)f.Fact));
        _code = new CodeOrders<ChannelCode>((scales, layout) =>
            new ChannelCode(scales, new FactCode(program, assumptions, scales, layout, Facts), new KindCode(Kinds, layout), Gate.Compile(scales, layout)));
        _after = new PlannedSteps?[IsGated ? 1 << _procedures.Length : 0];
    }

    /// <summary>All that the channel can need.</summary>
    public ProgramUse Use { get; }

    /// <summary>The facts among it.</summary>
    public FactLists Facts { get; }

    /// <summary>Whether closed procedures are left out.</summary>
    public bool IsGated { get; }

    /// <summary>The steps that come first, those of closed procedures among them: what codes alone decide of an item is mostly known. None where closed procedures are not left out.</summary>
    public KindSteps Kinds { get; }

    /// <summary>The steps that come next, and tell which procedures are closed.</summary>
    public PlannedSteps Gate { get; }

    /// <summary>The scales that numbers had so far.</summary>
    public SeenScales Scales { get; }

    /// <summary>All steps, where no procedure is left out.</summary>
    public PlannedSteps All { get; }

    /// <summary>Code for parcels of so many items, in slots of a layout; null where there is none.</summary>
    public ChannelCode? CodeFor(int items, CodeLayout layout) => Scales.For(items) is { } scales ? _code.For(scales, layout) : null;

    /// <summary>The steps that are left once those of the gate have run.</summary>
    public PlannedSteps After(Frame frame)
    {
        int open = frame.MaybeOfParcel(_areEligible);
        return _after[open] ?? Make(open);
    }

    /// <summary>Whether some amount of a procedure that is not closed is larger than two to a power.</summary>
    public bool AnyAmountIsBeyond(Frame frame, int bits)
    {
        foreach (CompiledProcedure procedure in _procedures)
        {
            if (frame.TruthOfParcel(procedure.IsEligible.Index) != Truth.False && procedure.AnyAmountIsBeyond(frame, bits))
            {
                return true;
            }
        }

        return false;
    }

    // Of two threads that ask first, both get the steps of one.
    private PlannedSteps Make(int open)
    {
        int[] steps = [.. Join(_procedures.Where((_, i) => (open >> i & 1) != 0), static p => p.Use).Steps.Except(_gate)];
        int[] left = Left(steps);
        var made = new PlannedSteps(_program, Gate.Steps, left, Gate.Kept with { Steps = [.. Gate.Kept.Steps, .. left] });
        return Interlocked.CompareExchange(ref _after[open], made, null) ?? made;
    }

    private int[] Left(IEnumerable<int> steps) => [.. steps.Except(Kinds.Steps)];

    private static ProgramUse Join(IEnumerable<CompiledProcedure> procedures, Func<CompiledProcedure, ProgramUse> use) =>
        procedures.Select(use).Aggregate(ProgramUse.Nothing, static (all, one) => all.With(one));
}
