using Clearance.Formulas;
using Clearance.Formulas.Programs;

namespace Clearance.Slots.Compiled;

/// <summary>
/// The denominators and lengths that the numbers of a program have whenever those of its facts are as expected: what machines otherwise find out with each step of
/// each parcel. Where a result depends on the parcel, as of a division, its scale moves, until it is rounded. Immutable.
/// </summary>
internal sealed partial class FixedScales
{
    /// <summary>The power of two of the items that a word has bits for.</summary>
    public const int WordPower = 6;

    /// <summary>The power of two of the items that the largest parcels have.</summary>
    public const int MostPower = 10;

    // One number after the other may turn out to be read by a machine: rulebooks that people write take a few rounds.
    private const int MostRounds = 8;

    private readonly Program _program;
    private readonly Column<long>[] _given;
    private readonly Column<long>[] _columns;
    private readonly FixedOp[] _ops;
    private readonly Step<long>[] _steps;
    private readonly int[][] _reads;

    /// <summary>Finds the scales that follow.</summary>
    /// <param name="program">The program.</param>
    /// <param name="given">By number slot: the scales of facts and constants, and how long results may be that are rounded from moving ones.</param>
    /// <param name="steps">The instructions, by number and in order.</param>
    /// <param name="power">The power of two of how many items a parcel may have.</param>
    public FixedScales(Program program, ReadOnlySpan<Column<long>> given, ReadOnlySpan<int> steps, int power)
    {
        _program = program;
        _given = given.ToArray();
        Power = power;
        _columns = new Column<long>[_given.Length];
        _fractions = new FixedFraction[_given.Length];
        _reads = new int[program.Instructions.Length][];
        _ops = new FixedOp[program.Instructions.Length];
        _steps = new Step<long>[program.Instructions.Length];
        for (int round = 0; !TryFind(steps); round++)
        {
            _areAllWhole = round >= MostRounds;
        }

        foreach (int number in steps)
        {
            LeftToMachines += _ops[number] is FixedOp.Whole or FixedOp.Settling ? 1 : 0;
        }
    }

    /// <summary>The power of two of how many items a parcel may have.</summary>
    public int Power { get; }

    /// <summary>Whether parcels may have more items than a word has bits.</summary>
    public bool IsLong => Power > WordPower;

    /// <summary>By number slot its scale; a denominator of 0 means that it moves.</summary>
    public ReadOnlySpan<Column<long>> Columns => _columns;

    /// <summary>How many of the instructions machines have to run.</summary>
    public int LeftToMachines { get; }

    /// <summary>What is left to do of an instruction.</summary>
    public FixedOp OpOf(int number) => _ops[number];

    /// <summary>The number slots that machines read to run an instruction.</summary>
    public int[] ReadsOf(int number) => _reads[number];

    /// <summary>An instruction with all that is known beforehand.</summary>
    public Step<long> StepOf(int number) => _steps[number];

    /// <summary>Whether the numbers of a slot of items fit together, however long each of them is, and leave room for more.</summary>
    public bool IsSumFitting(int slot) => _columns[slot].Bits + Power <= Int64Ops.MostBits - BitsOfMore;

    // False where machines read a number that they would not find: it is then no fraction.
    private bool TryFind(ReadOnlySpan<int> steps)
    {
        int before = _readWhole.Count;
        _given.CopyTo(_columns, 0);
        Array.Clear(_fractions);
        foreach (int number in steps)
        {
            Instruction instruction = _program.Instructions[number];
            ref Step<long> step = ref _steps[number];
            step = new Step<long>(instruction, _program);
            _ops[number] = OpOf(instruction, ref step);
            _reads[number] = _ops[number] is FixedOp.Whole or FixedOp.Settling ? NumbersOf(instruction) : [];
            _readWhole.UnionWith(_reads[number].Where(IsFraction));
        }

        return _readWhole.Count == before;
    }

    private FixedOp OpOf(Instruction instruction, ref Step<long> step)
    {
        switch (instruction.Op)
        {
            case Op.And or Op.Or or Op.Not or Op.IsGivenN:
                return FixedOp.Logic;
            case Op.AnyB or Op.AllB when instruction.Scope.IsParcel:
                return FixedOp.Quantify;
            case Op.CompareN:
                return !instruction.Scope.IsGroup && Aligned(ref step, _columns[instruction.A], _columns[instruction.B], 0).Denominator > 0 ? FixedOp.Compare : FixedOp.Whole;
            case Op.AddN or Op.SubtractN or Op.MultiplyN or Op.MinN or Op.MaxN or Op.SelectN or Op.SumN or Op.Total or Op.ReadN or Op.RoundN or Op.Assess or Op.Due:
                ref Column<long> target = ref _columns[instruction.Target];
                (FixedOp op, Column<long> found) = instruction.Scope.IsGroup ? default : NumberOf(instruction, ref step, target);
                target = found;
                return found.Denominator > 0 ? op : OpOfFraction(instruction, ref step);
            case Op.DivideN or Op.ShareN:
                return OpOfFraction(instruction, ref step);
            case Op.LeastN or Op.GreatestN or Op.SameN:
                _columns[instruction.Target] = _columns[instruction.A];
                return instruction.Op != Op.SameN && instruction.Scope.IsParcel && _columns[instruction.A].Denominator > 0 ? FixedOp.Furthest : FixedOp.Whole;
            case Op.InFacts when _program.CodeOf(instruction.A) is > 0 and < CodeBag.Masked:
                return FixedOp.Ask;
            case Op.HasColumn when !instruction.Scope.IsGroup && !_program.RowTables[instruction.A]!.Columns[instruction.B].Cells.IsEmpty:
                return FixedOp.HasColumn;
            case Op.Lookup when !instruction.Scope.IsGroup && !_program.Tables[instruction.Data].Keys.IsEmpty:
                return FixedOp.Lookup;
            case Op.InSet when !instruction.Scope.IsGroup:
                return FixedOp.InSet;
            case Op.ReadB when !instruction.Scope.IsGroup:
                return FixedOp.ReadTruth;
            case Op.SelectC when !instruction.Scope.IsGroup:
                return FixedOp.SelectCode;
            default:
                return FixedOp.Whole;
        }
    }

    private FixedOp OpOfFraction(Instruction instruction, ref Step<long> step)
    {
        FixedFraction found = FractionOf(instruction, ref step);
        _fractions[instruction.Target] = found;
        return found.IsKnown ? FixedOp.Fraction : FixedOp.Whole;
    }

    // What an instruction is, and the scale of its numbers: one without a denominator where it moves.
    private (FixedOp Op, Column<long> Scale) NumberOf(Instruction instruction, ref Step<long> step, Column<long> before) => instruction.Op switch
    {
        Op.AddN or Op.SubtractN => (FixedOp.Add, Aligned(ref step, _columns[instruction.A], _columns[instruction.B], 1)),
        Op.MinN or Op.MaxN => (FixedOp.Extreme, Aligned(ref step, _columns[instruction.A], _columns[instruction.B], 0)),
        Op.SelectN => (FixedOp.Select, Aligned(ref step, _columns[instruction.B], _columns[instruction.C], 0)),
        Op.MultiplyN => (FixedOp.Multiply, Product(_columns[instruction.A], _columns[instruction.B])),
        Op.ReadN => (FixedOp.Read, Cells(ref step, _program.RowTables[instruction.A]!.Columns[instruction.B])),
        Op.Due => (FixedOp.Due, _columns[instruction.A]),
        Op.RoundN => Rounded(ref step, FixedOp.Round, _program.NumberOf(instruction.B), before.Bits),
        Op.Assess => Assessed(ref step, before.Bits),
        _ => (FixedOp.Sum, Summed(ref step, before)),
    };

    private (FixedOp Op, Column<long> Scale) Assessed(ref Step<long> step, int mostBits)
    {
        if (step.Data >= 0 && _program.Roundings[step.Data] is { IsLate: false } rule)
        {
            return Rounded(ref step, FixedOp.Assess, rule.Unit, mostBits);
        }

        long denominator = _columns[step.A].Denominator;
        return denominator == 0 ? default : Rounded(ref step, FixedOp.Assess, new BigRational(1, denominator), mostBits);
    }
}
