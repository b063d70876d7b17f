using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <summary>What machines of one thread remember together, so that each row is found once for all of them. Not safe for use by two threads at once.</summary>
internal sealed class LookupMemos
{
    private readonly Dictionary<Program, LookupMemo?[]> _ofPrograms = [];

    /// <summary>By table of a program: what is remembered of it.</summary>
    public LookupMemo?[] Of(Program program)
    {
        if (!_ofPrograms.TryGetValue(program, out LookupMemo?[]? memos))
        {
            _ofPrograms.Add(program, memos = new LookupMemo?[program.Tables.Length]);
        }

        return memos;
    }
}
