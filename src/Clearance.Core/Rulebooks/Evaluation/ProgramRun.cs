using System.Numerics;
using Clearance.Formulas.Programs;
using Clearance.Parcels;
using Clearance.Procedures;
using Clearance.Rulebooks.Editions;
using Clearance.Slots;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>The procedures that share a program and the room for their evaluations, one parcel after the other. Not safe for use by two threads at once.</summary>
internal sealed class ProgramRun
{
    private readonly Program _program;
    private readonly CompiledProcedure[] _procedures;
    private readonly FactLoader _loader;
    private readonly MachineMemos _memos;
    private readonly PartRunner? _parts;
    private readonly Machine<long, Int64Ops> _narrow;
    private readonly int _mostBits;

    // By channel; the first is that of parcels that name none.
    private readonly ChannelPlan?[] _plans = new ChannelPlan?[Enum.GetValues<Channel>().Length + 1];
    private PlannedSteps? _ran;
    private bool _isWhole;
    private bool _isInGate;
    private Machine<Int128, Int128Ops>? _wide;
    private Machine<BigInteger, BigOps>? _widest;

    public ProgramRun(Edition edition, Program program, IEnumerable<CompiledProcedure> procedures, MachineMemos memos)
    {
        _memos = memos;
        _program = program;
        _procedures = [.. procedures];
        _loader = new FactLoader(edition, program);
        _parts = _procedures is [{ Parts: { } parts } written] ? new PartRunner(written, parts) : null;
        _narrow = new Machine<long, Int64Ops>(program, memos);
        _mostBits = Amounts.MostBits(edition.Currency);
        Result = new ProgramResult(_narrow, ProgramResult.NoneAssumed(program));
    }

    public ProgramResult Result { get; }

    /// <summary>Evaluates a parcel by the procedures that serve its channel. Each width knows when a number did not fit; the next one goes on, or starts afresh.</summary>
    /// <exception cref="OverflowException">A formula multiplies numbers beyond any amount of money, or an amount is beyond what money holds.</exception>
    public void Evaluate(ParcelFacts facts)
    {
        ChannelPlan plan = _plans[(int?)facts.Parcel.Channel ?? 0] ??= PlanOf(facts.Parcel.Channel);
        if (TryRun(_narrow, plan, facts))
        {
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
    public KeptResult Keep() => new(Result, _ran!.Filled);

    private ChannelPlan PlanOf(Channel? channel) => new(_program, _procedures.Where(p => p.Definition.Serves(channel)));

    private bool TryRun(Frame frame, ChannelPlan plan, ParcelFacts facts)
    {
        Result.Frame = frame;
        frame.Reset(facts.Parcel.Items.Count);
        if (_parts is not null)
        {
            _parts.Begin(facts.Parcel, facts.On);
            frame.Parts = _parts;
        }

        _loader.Load(frame, plan, facts, Result.Assumed);
        _isWhole = !plan.IsGated || facts.Occasion.IsReturn;
        _isInGate = !_isWhole;
        if (!_isWhole)
        {
            frame.Run(plan.Kinds);
        }

        return TryGo(frame, plan, 0);
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

        _ran = _isWhole ? plan.All : plan.After(frame);
        frame.Run(_ran.Steps.AsSpan(from));
        return !frame.Overflowed;
    }
}
