using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <content>Tables.</content>
internal partial class Machine<T, TOps>
{
    private void Lookup(ref Step<T> step)
    {
        LookupMemo memo = MemoOf(step.Data);
        int count = Count(step.Scope);
        int target = step.Target << Shift;
        for (int i = 0; i < count; i++)
        {
            Codes[target + i] = memo.Find(Codes, Stride, i);
        }
    }

    private protected LookupMemo MemoOf(int table) => _rows[table] ??= new LookupMemo(Program.Tables[table], Program.CodeStrides);

    private void HasColumn(ref Step<T> step)
    {
        LookupTable table = TableOf(step.A);
        TableData column = table.Columns[step.B];
        ReadOnlySpan<bool> has = column.HasValue.AsSpan();
        int count = Count(step.Scope);
        int a = step.A << Shift;
        for (int word = 0; word * WordBits < count; word++)
        {
            (ulong isTrue, ulong isOpen) = (0, 0);
            int end = Math.Min(count, (word + 1) * WordBits);
            for (int i = word * WordBits; i < end; i++, a += step.StrideA)
            {
                int row = (int)Codes[a];
                Truth truth = row >= 0 ? Truths.Of(has[row]) : row == LookupTable.Ambiguous ? HasInAll(table, column, i) : Truth.False;
                isTrue |= truth == Truth.True ? 1UL << i : 0;
                isOpen |= truth == Truth.Unknown ? 1UL << i : 0;
            }

            Put(ref step, word, new TruthWord(isTrue, isTrue | isOpen));
        }
    }

    private Truth HasInAll(LookupTable table, TableData column, int element)
    {
        List<int> outcomes = OutcomesOf(table, element);
        bool first = outcomes[0] >= 0 && column.HasValue[outcomes[0]];
        foreach (int other in outcomes)
        {
            if ((other >= 0 && column.HasValue[other]) != first)
            {
                return Truth.Unknown;
            }
        }

        return first ? Truth.True : Truth.False;
    }

    private void ReadNumber(ref Step<T> step)
    {
        LookupTable table = TableOf(step.A);
        TableData column = table.Columns[step.B];
        int count = Count(step.Scope);
        int target = NumberAt(step.Target);
        T denominator = TOps.CellDenominator(column, ref _overflow);
        AlignTo(ref step, denominator, step.C < 0 ? denominator : ColumnOf(step.C).Denominator);
        ref Column<T> result = ref ColumnOf(step.Target);
        if (!FitsCells(ref step, column, out result.Bits))
        {
            return;
        }

        result.Denominator = step.Common;
        int c = step.C < 0 ? 0 : NumberAt(step.C);
        for (int word = 0; word * WordBits < count; word++)
        {
            ulong isOwn = step.C < 0 ? 0 : ~UnknownWord(step.C, word);
            ulong unknown = 0;
            int end = Math.Min(count, (word + 1) * WordBits);
            for (int i = word * WordBits; i < end; i++)
            {
                if ((isOwn >> i & 1) != 0)
                {
                    _numbers[target + i] = unchecked(_numbers[c + (i * step.StrideC)] * step.RightFactor);
                    continue;
                }

                int row = CellRow(table, step.B, (int)CodeOf(step.A, i, step.StrideA), i);
                _numbers[target + i] = row < 0 ? TOps.Zero : unchecked(TOps.Cell(column, row, ref _overflow) * step.LeftFactor);
                unknown |= row < 0 ? 1UL << i : 0;
            }

            PutUnknown(ref step, word, unknown);
        }
    }

    private void ReadCode(ref Step<T> step)
    {
        LookupTable table = TableOf(step.A);
        TableData column = table.Columns[step.B];
        int count = Count(step.Scope);
        for (int i = 0; i < count; i++)
        {
            int row = (int)CodeOf(step.A, i, step.StrideA);
            if (step.Op == Op.ReadC)
            {
                int found = CellRow(table, step.B, row, i);
                Codes[(step.Target << Shift) + i] = found < 0 ? 0 : column.CellOf(found);
            }
            else
            {
                SetBoolean(step.Target, i, TruthOf(table, step.B, row, i));
            }
        }
    }

    private Truth TruthOf(LookupTable table, int column, int row, int element)
    {
        int found = CellRow(table, column, row, element);
        return found < 0 ? Truth.Unknown : table.Columns[column].CellOf(found) != 0 ? Truth.True : Truth.False;
    }

    // The row whose cell counts, or -1 where there is no value to read.
    private protected int CellRow(LookupTable table, int column, int row, int element)
    {
        if (row == LookupTable.Ambiguous)
        {
            List<int> outcomes = OutcomesOf(table, element);
            row = table.Agree(outcomes, column) ? outcomes[0] : LookupTable.NoRow;
        }

        return row >= 0 && table.Columns[column].HasValue[row] ? row : LookupTable.NoRow;
    }

    private List<int> OutcomesOf(LookupTable table, int element)
    {
        Span<long> keys = stackalloc long[table.Keys.Length];
        ReadKeys(table, element, keys);
        table.Outcomes(keys, _outcomes, _keysMissing);
        return _outcomes;
    }

    private LookupTable TableOf(int rowSlot) => Program.RowTables[rowSlot]!;
}
