using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <content>Tables.</content>
internal sealed partial class Machine<T, TOps>
{
    private void Lookup(in Instruction step)
    {
        LookupTable table = Program.Tables[step.Data];
        int count = Count(step.Scope);
        int target = step.Target * Stride;
        Span<long> keys = stackalloc long[table.Keys.Length];
        for (int i = 0; i < count; i++)
        {
            ReadKeys(table, i, keys);
            Codes[target + i] = table.Find(keys);
        }
    }

    private void HasColumn(in Instruction step)
    {
        LookupTable table = TableOf(step.A);
        TableData column = table.Columns[step.B];
        int count = Count(step.Scope);
        for (int i = 0; i < count; i++)
        {
            int row = (int)CodeOf(step.A, i);
            SetBoolean(step.Target, i, row switch
            {
                LookupTable.Ambiguous => HasInAll(table, column, i),
                LookupTable.NoRow => Truth.False,
                _ => column.HasValue[row] ? Truth.True : Truth.False,
            });
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

    private void ReadNumber(in Instruction step, int instruction)
    {
        LookupTable table = TableOf(step.A);
        TableData column = table.Columns[step.B];
        int count = Count(step.Scope);
        int target = NumberAt(step.Target);
        T columnDenominator = TOps.CellDenominator(column, ref _overflow);
        ref readonly Alignment<T> aligned = ref Align(instruction, columnDenominator, step.C < 0 ? columnDenominator : _denominators[step.C]);
        _denominators[step.Target] = aligned.Common;
        AnyUnknown[step.Target] = false;
        for (int i = 0; i < count; i++)
        {
            if (step.C >= 0 && !IsUnknown(step.C, i))
            {
                _numbers[target + i] = TOps.Multiply(_numbers[NumberAt(step.C) + (i * _numberStrides[step.C])], aligned.RightFactor, ref _overflow);
                continue;
            }

            int row = CellRow(table, step.B, (int)CodeOf(step.A, i), i);
            _numbers[target + i] = row < 0 ? TOps.Zero : TOps.Multiply(TOps.Cell(column, row, ref _overflow), aligned.LeftFactor, ref _overflow);
            if (row < 0)
            {
                MarkUnknown(step.Target, count, i);
            }
        }
    }

    private void ReadCode(in Instruction step)
    {
        LookupTable table = TableOf(step.A);
        TableData column = table.Columns[step.B];
        int count = Count(step.Scope);
        for (int i = 0; i < count; i++)
        {
            int row = CellRow(table, step.B, (int)CodeOf(step.A, i), i);
            if (step.Op == Op.ReadC)
            {
                Codes[(step.Target * Stride) + i] = row < 0 ? 0 : column.Codes[row];
            }
            else
            {
                SetBoolean(step.Target, i, row < 0 ? Truth.Unknown : column.Codes[row] != 0 ? Truth.True : Truth.False);
            }
        }
    }

    // The row whose cell counts, or -1 where there is no value to read.
    private int CellRow(LookupTable table, int column, int row, int element)
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
