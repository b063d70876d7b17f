using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <content>Tables.</content>
internal sealed partial class Machine<T, TOps>
{
    private void Lookup(in Instruction step)
    {
        LookupTable table = Program.Tables[step.Data];
        int count = Count(step.Scope);
        int target = step.Target * ItemCount;
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
        int target = step.Target * ItemCount;
        for (int i = 0; i < count; i++)
        {
            int row = (int)CodeOf(step.A, i);
            Booleans[target + i] = row switch
            {
                LookupTable.Ambiguous => HasInAll(table, column, i),
                LookupTable.NoRow => Truth.False,
                _ => Of(column.HasValue[row]),
            };
        }
    }

    private Truth HasInAll(LookupTable table, TableData column, int element)
    {
        List<int> outcomes = OutcomesOf(table, element);
        bool first = outcomes[0] >= 0 && column.HasValue[outcomes[0]];
        return outcomes.TrueForAll(o => (o >= 0 && column.HasValue[o]) == first) ? Of(first) : Truth.Unknown;
    }

    private void ReadNumber(in Instruction step)
    {
        LookupTable table = TableOf(step.A);
        TableData column = table.Columns[step.B];
        int count = Count(step.Scope);
        int target = NumberAt(step.Target);
        T columnDenominator = TOps.FromBig(column.Denominator, ref _overflow);
        T own = TOps.One;
        T given = TOps.One;
        _denominators[step.Target] = step.C < 0 ? columnDenominator : Align(columnDenominator, _denominators[step.C], out own, out given);
        bool any = false;
        for (int i = 0; i < count; i++)
        {
            int over = step.C < 0 ? -1 : NumberAt(step.C) + (i * _numberStrides[step.C]);
            if (over >= 0 && !Unknown[over])
            {
                Unknown[target + i] = false;
                _numbers[target + i] = TOps.Multiply(_numbers[over], given, ref _overflow);
                continue;
            }

            int row = CellRow(table, step.B, (int)CodeOf(step.A, i), i);
            any |= Unknown[target + i] = row < 0;
            _numbers[target + i] = row < 0 ? TOps.Zero : TOps.Multiply(TOps.Cell(column, row, ref _overflow), own, ref _overflow);
        }

        AnyUnknown[step.Target] = any;
    }

    private void ReadCode(in Instruction step)
    {
        LookupTable table = TableOf(step.A);
        TableData column = table.Columns[step.B];
        int count = Count(step.Scope);
        int target = step.Target * ItemCount;
        for (int i = 0; i < count; i++)
        {
            int row = CellRow(table, step.B, (int)CodeOf(step.A, i), i);
            if (step.Op == Op.ReadC)
            {
                Codes[target + i] = row < 0 ? 0 : column.Codes[row];
            }
            else
            {
                Booleans[target + i] = row < 0 ? Truth.Unknown : Of(column.Codes[row] != 0);
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
        return table.Outcomes(keys, []);
    }

    private LookupTable TableOf(int rowSlot) => Program.Tables[Program.Instructions[Program.Codes[rowSlot].Instruction].Data];
}
