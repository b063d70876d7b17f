using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Clearance.Formulas.Programs;
using Clearance.Slots.Compiled;

namespace Clearance.Slots;

/// <summary>Runs a program over numbers of 64 bits, which nearly every parcel fits, and as compiled code those whose scales are known beforehand.</summary>
internal sealed class NarrowMachine(Program program, MachineMemos? memos = null) : Machine<long, Int64Ops>(program, memos)
{
    // Those of the columns.
    private FixedScales? _scales;

    // Those that left numbers to be asked for, and the frame that holds them where they are longer than 64 bits.
    private CompiledSteps? _ran;
    private Frame? _complete;

    public override int[] Pending => _ran?.Pending ?? [];

    /// <summary>How slots lie for the items that there are.</summary>
    public CodeLayout Layout => new(Shift, ItemCount == 1);

    /// <summary>What the elements of a slot share, no longer than they are.</summary>
    public Column<long> ScaleOf(int slot) => ColumnOf(slot) with { Bits = Measure(slot) };

    /// <summary>Brings slots to scales, given by slot; false where one does not fit.</summary>
    public bool TryBring(ReadOnlySpan<int> slots, ReadOnlySpan<Column<long>> scales)
    {
        foreach (int slot in slots)
        {
            ref Column<long> column = ref ColumnOf(slot);
            ref readonly Column<long> scale = ref scales[slot];
            // Nothing is nothing in any parts.
            if (column.Bits > 0 && (column.Denominator != scale.Denominator || column.Bits > scale.Bits) && !TryBring(slot, in column, in scale))
            {
                return false;
            }

            column = scale;
        }

        return true;
    }

    private bool TryBring(int slot, ref readonly Column<long> column, ref readonly Column<long> scale)
    {
        long factor = scale.Denominator / column.Denominator;
        if (factor * column.Denominator != scale.Denominator || column.Bits + Int64Ops.FactorBits(factor) > scale.Bits)
        {
            return false;
        }

        foreach (ref long number in ElementsOf(slot))
        {
            number *= factor;
        }

        return true;
    }

    public override Span<long> Open(int slot) => Numbers.AsSpan(slot << Shift, ItemCount);

    public override void Close(int slot, long denominator, long lengths) =>
        ColumnOf(slot) = new Column<long> { Denominator = denominator, Bits = Int64Ops.Bits(lengths) };

    /// <summary>Gives the slots the scales that are fixed; those of facts have them already.</summary>
    public void Take(FixedScales scales)
    {
        if (scales == _scales)
        {
            return;
        }

        for (int slot = 0; slot < Program.Numbers.Length; slot++)
        {
            Settle(scales, slot);
        }

        _scales = scales;
    }

    public override void Run(ReadOnlySpan<int> steps)
    {
        _scales = null;
        base.Run(steps);
    }

    /// <summary>Fills slots by compiled code, in scales that are fixed; false where values do not fit them.</summary>
    public bool TryFill<TSource>(FillCode<TSource> code, TSource source, FixedScales scales)
    {
        if (!code(source, Numbers, Unknown, Booleans.All, Codes, ItemCount))
        {
            return false;
        }

        Take(scales);
        return true;
    }

    /// <summary>Begins with numbers that have scales of their own.</summary>
    public void Unscale() => _scales = null;

    /// <summary>Runs compiled instructions; false where numbers are not of the scale that was expected, and what ran before must run anew.</summary>
    public bool TryRun(CompiledSteps steps)
    {
        Begin();
        foreach (StepCode code in steps.Code)
        {
            if (!code(this, Numbers, Unknown, Booleans.All, Codes, ItemCount))
            {
                _scales = null;
                return false;
            }
        }

        _ran = steps;
        return true;
    }

    /// <summary>Runs one instruction for compiled ones; false where the next ones cannot rely on the scales.</summary>
    public bool TryRunOne(FixedScales scales, int number)
    {
        if (!TryDoAt(0, number) || (scales.OpOf(number) == FixedOp.Settling && !TrySettle(scales, Program.Instructions[number].Target)))
        {
            return false;
        }

        // What it measured holds for this parcel alone.
        foreach (int slot in scales.ReadsOf(number))
        {
            Settle(scales, slot);
        }

        return true;
    }

    /// <summary>A number of the parcel over a denominator; false, and worth nothing, where it is not known or stands over another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryReadOver(int slot, long denominator, out long numerator)
    {
        numerator = Trusted.At(Numbers, slot << Shift);
        return !IsUnknown(slot, 0) && ColumnOf(slot).Denominator == denominator && !IsLeft(slot);
    }

    /// <summary>What counts of a column for the row that a code slot has for an element, where several may be meant too.</summary>
    public long ChosenCell(LookupTable table, int column, int slot, int element) =>
        CellRow(table, column, (int)Code(slot, element), element) is >= 0 and var row ? table.Columns[column].CellOf(row) : TableData.Lacking;

    /// <summary>The same of four items; what stands beyond the last item means nothing.</summary>
    public Vector256<long> ChosenCells(LookupTable table, int column, int slot, int first)
    {
        Vector256<long> cells = Vector256.Create(TableData.Lacking);
        for (int i = 0; i < Lanes.Count && first + i < ItemCount; i++)
        {
            cells = cells.WithElement(i, ChosenCell(table, column, slot, first + i));
        }

        return cells;
    }

    /// <summary>The rows of a table, given by number, that were found before.</summary>
    public LookupMemo RowsOf(int table) => MemoOf(table);

    /// <summary>The row of a table, given by number, that the codes of an element meet.</summary>
    public int FindRow(int table, int element) => MemoOf(table).Find(Codes, Stride, element);

    /// <summary>Whether a code is in a set, as the number of a <see cref="Truth"/>.</summary>
    public static long AskSet(CodeSet set, long code) => (long)Truths.Of(set.Ask(code));

    private protected override void ResetNumbers(bool isSameLayout)
    {
        if (!isSameLayout)
        {
            _scales = null;
        }

        (_ran, _complete) = (null, null);
        base.ResetNumbers(isSameLayout);
    }

    /// <summary>Runs instructions whose numbers nobody asked for so far.</summary>
    /// <returns>The frame that holds all numbers.</returns>
    public Frame Complete(int[] pending)
    {
        Run(pending);
        if (!Overflowed)
        {
            return this;
        }

        var longer = new Machine<BigInteger, BigOps>(Program);
        _ = TryHandOver(longer, out int next);
        longer.Run(pending.AsSpan(next));
        Overflowed = false;
        return longer;
    }

    public override Frame Copy() => Full is var full && full == this ? base.Copy() : full.Copy();

    public override bool IsBeyond(int slot, int element, int bits) => Full is var full && full == this ? base.IsBeyond(slot, element, bits) : full.IsBeyond(slot, element, bits);

    private protected override Frame HolderOf(int slot) => IsLeft(slot) ? Full : this;

    // Whether compiled code left a number to be asked for.
    private bool IsLeft(int slot) => _ran?.Scales.IsFraction(slot) == true;

    private Frame Full => _complete ??= Pending is { Length: > 0 } pending ? Complete(pending) : this;

    // Whether a result is no longer than was expected; it then has the scale.
    private bool TrySettle(FixedScales scales, int slot)
    {
        int most = scales.Columns[slot].Bits;
        if (ColumnOf(slot).Bits > most && Measure(slot) > most)
        {
            return false;
        }

        Settle(scales, slot);
        return true;
    }

    private void Settle(FixedScales scales, int slot)
    {
        Column<long> scale = scales.Columns[slot];
        if (scale.Denominator != 0)
        {
            ColumnOf(slot) = scale;
        }
    }
}
