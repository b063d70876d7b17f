using System.Numerics;
using Clearance.Procedures;
using Clearance.Rulebooks.Editions;
using Clearance.Slots;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>One procedure and the room for its evaluations, one parcel after the other. Not safe for use by two threads at once.</summary>
internal sealed class ProcedureRun
{
    private readonly FactLoader _loader;
    private readonly PartRunner? _parts;
    private readonly Machine<long, Int64Ops> _narrow;
    private Machine<Int128, Int128Ops>? _wide;
    private Machine<BigInteger, BigOps>? _widest;

    public ProcedureRun(Edition edition, CompiledProcedure procedure)
    {
        Procedure = procedure;
        _loader = new FactLoader(edition, procedure.Program);
        _parts = procedure.Parts is { } parts ? new PartRunner(procedure, parts) : null;
        _narrow = new Machine<long, Int64Ops>(procedure.Program);
        Frame = _narrow;
    }

    public CompiledProcedure Procedure { get; }

    /// <summary>The values of the last evaluation.</summary>
    public Frame Frame { get; private set; }

    /// <summary>By fact binding, then by fact set: whether the value is an assumption.</summary>
    public bool[] Assumed => _loader.Assumed;

    /// <summary>Evaluates a parcel. Each width knows when a number did not fit; the next one starts afresh.</summary>
    /// <exception cref="OverflowException">A formula multiplies numbers beyond any amount of money.</exception>
    public void Evaluate(ParcelFacts facts)
    {
        if (TryRun(_narrow, facts)
            || TryRun(_wide ??= new Machine<Int128, Int128Ops>(Procedure.Program), facts)
            || TryRun(_widest ??= new Machine<BigInteger, BigOps>(Procedure.Program), facts))
        {
            return;
        }

        throw new OverflowException("A formula of the rulebook multiplies numbers beyond any amount of money: look for a value that is multiplied by itself again and again.");
    }

    private bool TryRun(Frame frame, ParcelFacts facts)
    {
        Frame = frame;
        frame.Reset(facts.Parcel.Items.Count);
        if (_parts is not null)
        {
            _parts.Begin(facts.Parcel, facts.On);
            frame.Parts = _parts;
        }

        _loader.Load(frame, facts);
        frame.Run();
        return !frame.Overflowed;
    }
}
