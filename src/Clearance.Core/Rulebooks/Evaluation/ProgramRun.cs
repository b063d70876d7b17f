using System.Numerics;
using Clearance.Formulas.Programs;
using Clearance.Procedures;
using Clearance.Rulebooks.Editions;
using Clearance.Slots;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>The procedures that share a program and the room for their evaluations, one parcel after the other. Not safe for use by two threads at once.</summary>
internal sealed class ProgramRun
{
    private readonly Program _program;
    private readonly ProgramPlans _plans;
    private readonly FactLoader _loader;
    private readonly MachineMemos _memos;
    private readonly PartRunner? _parts;
    private readonly NarrowMachine _narrow;
    private readonly int _mostBits;
    private PlannedSteps? _ran;
    private ChannelCode? _code;
    private FactSource? _source;

    // What is still to be loaded where the code filled in the other facts.
    private LeftFacts? _left;
    private bool _isWhole;
    private bool _isInGate;
    private Machine<Int128, Int128Ops>? _wide;
    private Machine<BigInteger, BigOps>? _widest;

    public ProgramRun(Edition edition, ProgramPlans plans, MachineMemos memos)
    {
        _memos = memos;
        _plans = plans;
        _program = plans.Program;
        _loader = new FactLoader(edition, _program, plans.Assumptions);
        _parts = plans.Procedures is [{ Parts: { } parts } written] ? new PartRunner(written, parts) : null;
        _narrow = new NarrowMachine(_program, memos);
        _mostBits = Amounts.MostBits(edition.Currency);
        Result = new ProgramResult(_narrow, ProgramResult.NoneAssumed(_program));
    }

    public ProgramResult Result { get; }

    /// <summary>Evaluates a parcel by the procedures that serve its channel. Each width knows when a number did not fit; the next one goes on, or starts afresh.</summary>
    /// <exception cref="OverflowException">A formula multiplies numbers beyond any amount of money, or an amount is beyond what money holds.</exception>
    public void Evaluate(ParcelFacts facts)
    {
        ChannelPlan plan = _plans.Of(facts.Parcel.Channel);
        Begin(_narrow, plan, facts);
        if (!_isWhole && TryRunCompiled(plan))
        {
            return;
        }

        if (TryGo(_narrow, plan, 0))
        {
            if (!_isWhole)
            {
                plan.Scales.Look(_narrow);
            }

            return;
        }

        if (!TryContinue(_wide ??= new Machine<Int128, Int128Ops>(_program, _memos), plan, facts)
            && !TryRun(_widest ??= new Machine<BigInteger, BigOps>(_program, _memos), plan, facts))
        {
            throw new OverflowException("A formula of the rulebook multiplies numbers beyond any amount of money: look for a value that is multiplied by itself again and again.");
        }

        // What 64 bits hold can be shown; of more the caller hears now, not when it reads an amount.
        if (plan.AnyAmountIsBeyond(Result.Frame, _mostBits))
        {
            throw new OverflowException("An amount of this parcel has more digits than money can: look for a price, quantity or rate of exchange, or a parameter of the rulebook, that is beyond any trade.");
        }
    }

    /// <summary>What the last evaluation left, to stay.</summary>
    public KeptResult Keep() => new(Result, _ran!.Kept);

    private bool TryRun(Frame frame, ChannelPlan plan, ParcelFacts facts)
    {
        Begin(frame, plan, facts);
        return TryGo(frame, plan, 0);
    }

    private void Begin(Frame frame, ChannelPlan plan, ParcelFacts facts)
    {
        Result.Frame = frame;
        frame.Reset(facts.Parcel.Plain.Length);
        if (_parts is not null)
        {
            _parts.Begin(facts.Parcel, facts.On);
            frame.Parts = _parts;
        }

        _isWhole = !plan.IsGated || facts.Occasion.IsReturn;
        _isInGate = !_isWhole;
        Reference.Set(ref _code, _isWhole || frame != _narrow ? null : plan.CodeFor(_narrow.ItemCount, _narrow.Layout));
        Reference.Set(ref _left, _code is not null && TryFill(_code.Facts, facts) ? _code.Facts.LeftOf(facts.HasTariff) : null);
        if (_left is null)
        {
            // A load that fails half-way leaves some of its scales behind.
            _narrow.Unscale();
        }

        _loader.Load(frame, _left?.Lists ?? plan.Facts, plan, facts, Result.Assumed);
        if (!_isWhole && !(_left is not null && _code!.Kinds.TryFill(_narrow, _narrow.MemoOf(plan.Kinds), _code.Scales)))
        {
            frame.Run(plan.Kinds);
        }
    }

    // By compiled code, where numbers have the usual scales.
    private bool TryFill(FactCode code, ParcelFacts facts)
    {
        if (_source?.Facts != facts)
        {
            _source = new FactSource(facts, Result.Assumed);
        }

        return code.TryFill(_narrow, _source);
    }

    // As compiled code, where the numbers of the parcel have the usual scales; false where all is still to be run.
    private bool TryRunCompiled(ChannelPlan plan)
    {
        if (_code is not { } code || !_narrow.Fits || !_narrow.TryBring(_left?.Numbers ?? plan.Scales.Facts, code.Scales.Columns))
        {
            return false;
        }

        _narrow.Take(code.Scales);
        if (_narrow.TryRun(code.Gate) && After(plan, _narrow).CompiledFor(code.Scales, _narrow.Layout) is { } after && _narrow.TryRun(after))
        {
            return true;
        }

        _narrow.Reset(_narrow.ItemCount);
        return false;
    }

    // What the narrow machine computed before a number did not fit is right, and need not be computed again.
    private bool TryContinue(Machine<Int128, Int128Ops> wide, ChannelPlan plan, ParcelFacts facts)
    {
        if (_parts is not null || !_narrow.TryHandOver(wide, out int done))
        {
            return TryRun(wide, plan, facts);
        }

        Result.Frame = wide;
        return TryGo(wide, plan, done);
    }

    // From a step of the gate on, or from one after it.
    private bool TryGo(Frame frame, ChannelPlan plan, int from)
    {
        if (_isInGate)
        {
            frame.Run(plan.Gate.Steps.AsSpan(from));
            if (frame.Overflowed)
            {
                return false;
            }

            _isInGate = false;
            from = 0;
        }

        frame.Run(After(plan, frame).Steps.AsSpan(from));
        return !frame.Overflowed;
    }

    // What is left once the gate, if there is one, has run.
    private PlannedSteps After(ChannelPlan plan, Frame frame)
    {
        PlannedSteps after = _isWhole ? plan.All : plan.After(frame);
        Reference.Set(ref _ran, after);
        return after;
    }
}
