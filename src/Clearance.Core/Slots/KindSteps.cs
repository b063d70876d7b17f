using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <summary>
/// Those of some instructions whose results for an item codes alone decide, its own and those of the parcel: items of one kind, with the same codes, have the
/// same. None of them can outgrow 64 bits. Immutable.
/// </summary>
internal sealed class KindSteps
{
    /// <summary>The bits of a hash of codes that tell where a kind is remembered.</summary>
    public const int PlaceBits = 13;

    private readonly Program _program;
    private readonly HashSet<int> _decided = [];
    private readonly IndexSet _keys = new();

    /// <summary>Picks them from instructions given by number, in order.</summary>
    public KindSteps(Program program, IEnumerable<int> steps)
    {
        _program = program;
        Steps = [.. steps.Where(IsDecided)];
        Keys = [.. _keys.ToImmutable().OrderBy(k => program.CodeStrides[k])];
        KeysOfParcel = Keys.Count(k => program.CodeStrides[k] == 0);
        Filled = new SlotList(program, Steps, [], []);
    }

    /// <summary>The instructions, in order.</summary>
    public int[] Steps { get; }

    /// <summary>The code slots of facts that decide, those of the parcel first.</summary>
    public int[] Keys { get; }

    /// <summary>How many of the keys are those of the parcel.</summary>
    public int KeysOfParcel { get; }

    /// <summary>The slots that are filled.</summary>
    public SlotList Filled { get; }

    /// <summary>Whether others are the same of the same program.</summary>
    public bool IsSame(KindSteps other) => _program == other._program && Steps.AsSpan().SequenceEqual(other.Steps);

    private bool IsDecided(int step)
    {
        Instruction instruction = _program.Instructions[step];
        if (!instruction.Scope.IsItem || OperandsOf(instruction) is not { } operands || !Array.TrueForAll(operands, IsDecided))
        {
            return false;
        }

        foreach (Slot fact in operands.Where(o => _program[o].Fact >= 0))
        {
            _keys.Add(fact.Index);
        }

        return _decided.Add(step);
    }

    // Numbers that are given are of no kind.
    private bool IsDecided(Slot slot)
    {
        SlotInfo info = _program[slot];
        return info.Instruction >= 0 ? _decided.Contains(info.Instruction) : info.Fact < 0 || slot.Kind == SlotKind.Code;
    }

    // What an instruction reads; null for one that computes with numbers, or with more than one item.
    private Slot[]? OperandsOf(Instruction instruction) => instruction.Op switch
    {
        Op.Lookup => [.. _program.Tables[instruction.Data].Keys.Select(static k => k.Slot)],
        Op.HasColumn or Op.ReadB or Op.ReadC or Op.InSet => [Code(instruction.A)],
        Op.ReadN when instruction.C < 0 && _program.RowTables[instruction.A]!.Columns[instruction.B] is { IsSmall: true } cells && cells.Bits <= Int64Ops.MostBits => [Code(instruction.A)],
        Op.EqualC => [Code(instruction.A), Code(instruction.B)],
        Op.And or Op.Or => [Boolean(instruction.A), Boolean(instruction.B)],
        Op.Not => [Boolean(instruction.A)],
        Op.SelectC => [Boolean(instruction.A), Code(instruction.B), Code(instruction.C)],
        _ => null,
    };

    private static Slot Code(int index) => new(SlotKind.Code, index);

    private static Slot Boolean(int index) => new(SlotKind.Boolean, index);
}
