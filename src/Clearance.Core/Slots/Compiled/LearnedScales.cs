using Clearance.Formulas.Programs;

namespace Clearance.Slots.Compiled;

/// <summary>Scales that follow from those of facts, for parcels of few and of many items: sums of many numbers are longer. Safe to share between threads.</summary>
internal sealed class LearnedScales(Program program, Column<long>[] given, int[] steps)
{
    // What is rounded or summed of more items than are usual may be longer than was learned.
    private const int UsualPower = 2;

    private readonly Column<long>[] _given = given;
    private FixedScales? _ofWord;
    private FixedScales? _ofMore;

    /// <summary>Whether others follow from the same.</summary>
    public bool IsSame(LearnedScales other) => _given.AsSpan().SequenceEqual(other._given);

    /// <summary>Those of parcels of so many items.</summary>
    public FixedScales For(int items) => items <= TruthColumns.WordBits
        ? Volatile.Read(ref _ofWord) ?? Make(ref _ofWord, FixedScales.WordPower)
        : Volatile.Read(ref _ofMore) ?? Make(ref _ofMore, FixedScales.MostPower);

    // Of two threads that ask first, both get the scales of one.
    private FixedScales Make(ref FixedScales? scales, int power)
    {
        Column<long>[] longer = [.. _given];
        foreach (int step in steps)
        {
            Instruction instruction = program.Instructions[step];
            if (instruction.Op is Op.RoundN or Op.Assess or Op.SumN or Op.Total && instruction.Scope.IsParcel)
            {
                longer[instruction.Target].Bits += power - UsualPower;
            }
        }

        var made = new FixedScales(program, longer, steps, power);
        return Interlocked.CompareExchange(ref scales, made, null) ?? made;
    }
}
