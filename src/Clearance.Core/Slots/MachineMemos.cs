using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <summary>What machines of one thread remember together, so that each row and each kind of goods is worked out once for all of them. Not safe for use by two threads at once.</summary>
internal sealed class MachineMemos
{
    private readonly Dictionary<Program, LookupMemo?[]> _rows = [];

    // Of a few plans, and of numbers of one width each.
    private readonly List<object> _kinds = [];

    /// <summary>By table of a program: the rows remembered of it.</summary>
    public LookupMemo?[] RowsOf(Program program)
    {
        if (!_rows.TryGetValue(program, out LookupMemo?[]? memos))
        {
            _rows.Add(program, memos = new LookupMemo?[program.Tables.Length]);
        }

        return memos;
    }

    /// <summary>The kinds remembered of some steps.</summary>
    public KindMemo<T> KindsOf<T>(KindSteps steps)
        where T : struct
    {
        KindMemo<T>? memo = _kinds.OfType<KindMemo<T>>().FirstOrDefault(m => m.Steps.IsSame(steps));
        if (memo is null)
        {
            _kinds.Add(memo = new KindMemo<T>(steps));
        }

        return memo;
    }
}
