using System.Numerics;
using System.Runtime.CompilerServices;
using Clearance.Formulas.Programs;

namespace Clearance.Slots.Compiled;

/// <summary>
/// The denominators and lengths that numbers of a plan had so far, and the scales that follow once enough parcels were seen. Those of one shop are much alike; one
/// that is not is evaluated without. Safe to share between threads.
/// </summary>
internal sealed class SeenScales
{
    // The scales follow after so many looks at first, then each time after twice as many, until what is usual is known.
    private const int FirstLooks = 32;
    private const int MostLooks = 1_024;

    // One parcel in so many may be unlike the others, which are not to pay for it: more of them where the code for nearly all would leave more to machines.
    private const int OneInMany = 128;
    private const int OneInFew = 32;

    // What is rounded or summed may be so much longer than it usually is, and so long in any case: many charges are nothing mostly.
    private const int Reserve = 3;
    private const int LeastOfResults = 32;

    private readonly Lock _lock = new();
    private readonly Program _program;
    private readonly int[] _steps;
    private readonly int[] _results;
    private readonly Dictionary<int, ScaleTally> _tallies;
    private readonly Dictionary<int, int> _digits;
    private volatile LearnedScales? _learned;
    private int _looks;

    /// <summary>For a plan of some instructions and facts, which say how many digits after the point they are given with at least.</summary>
    public SeenScales(Program program, int[] steps, IEnumerable<int> facts, Func<FactBinding, int> leastDigits)
    {
        _program = program;
        _steps = steps;
        _digits = facts.Select(f => program.Facts[f]).Where(static f => f.Slot.Kind == SlotKind.Number).ToDictionary(static f => f.Slot.Index, leastDigits);
        Facts = [.. _digits.Keys];
        _results = [.. steps.Select(s => program.Instructions[s]).Where(static i => i.Op is Op.RoundN or Op.Assess or Op.SumN or Op.Total).Select(static i => i.Target)];
        _tallies = Facts.Concat(_results).ToDictionary(static s => s, static _ => new ScaleTally());
    }

    /// <summary>The number slots of the facts.</summary>
    public int[] Facts { get; }

    /// <summary>The scales that follow for parcels of so many items; null before enough was seen.</summary>
    public FixedScales? For(int items) => _learned?.For(items);

    /// <summary>Looks at the numbers of a machine that has run all instructions itself.</summary>
    public void Look(NarrowMachine machine)
    {
        // Another thread's parcel does as well.
        if (RuntimeFeature.IsDynamicCodeCompiled && Volatile.Read(ref _looks) < MostLooks && _lock.TryEnter())
        {
            try
            {
                LookAlone(machine);
            }
            finally
            {
                _lock.Exit();
            }
        }
    }

    private void LookAlone(NarrowMachine machine)
    {
        foreach ((int slot, ScaleTally tally) in _tallies)
        {
            tally.Add(machine.ScaleOf(slot));
        }

        if (++_looks >= FirstLooks && BitOperations.IsPow2(_looks))
        {
            // Of parcels of few items, which most are.
            LearnedScales nearlyAll = new(_program, Given(machine, OneInMany), _steps);
            LearnedScales most = new(_program, Given(machine, OneInFew), _steps);
            LearnedScales better = nearlyAll.For(1).LeftToMachines <= most.For(1).LeftToMachines ? nearlyAll : most;
            _learned = _learned?.IsSame(better) == true ? _learned : better;
        }
    }

    private Column<long>[] Given(NarrowMachine machine, int oneIn)
    {
        var given = new Column<long>[_program.Numbers.Length];
        foreach (int fact in Facts)
        {
            given[fact] = _tallies[fact].Fitting(oneIn, _digits[fact]);
        }

        foreach (int slot in _results)
        {
            given[slot] = _tallies[slot].Fitting(oneIn);
            given[slot].Bits = Math.Max(given[slot].Bits + Reserve, LeastOfResults);
        }

        foreach ((int slot, _) in _program.NumberConstants)
        {
            given[slot] = machine.ScaleOf(slot);
        }

        return given;
    }
}
