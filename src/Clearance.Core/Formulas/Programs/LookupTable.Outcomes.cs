namespace Clearance.Formulas.Programs;

/// <content>What could be meant while keys are missing or too general.</content>
internal sealed partial class LookupTable
{
    /// <summary>Finds all rows that could be meant.</summary>
    /// <param name="values">The key values.</param>
    /// <param name="outcomes">Receives the rows, and <see cref="NoRow"/> where there may be none.</param>
    /// <param name="missing">Receives the keys that would decide.</param>
    public void Outcomes(ReadOnlySpan<long> values, List<int> outcomes, List<int> missing)
    {
        outcomes.Clear();
        missing.Clear();
        Span<long> chosen = stackalloc long[_others.Length];
        int decisive = Decisive(values, out int first);
        if (decisive != Ambiguous)
        {
            Collect(first, values, 0, chosen, outcomes, missing);
            return;
        }

        foreach (int key in _classifications)
        {
            long value = values[key];
            if (value != 0 && _index[key].IsTooShort(value))
            {
                // This key would decide if it were more special: the rows under it, or those of the value as it is.
                missing.Clear();
                missing.Add(key);
                CollectCells(key, _index[key].Under(value), values, chosen, outcomes, missing);
                CollectGiven(_index[key].Find(value), values, chosen, outcomes, missing);
                return;
            }

            if (value == 0)
            {
                missing.Add(key);
            }
        }

        foreach (int key in _classifications)
        {
            CollectCells(key, _index[key].Codes, values, chosen, outcomes, missing);
            CollectGiven(_index[key].RowOf(Any), values, chosen, outcomes, missing);
        }

        Collect(_default, values, 0, chosen, outcomes, missing);
    }

    /// <summary>The key whose given value decided by being a category above rows that exist, so that a finer category may find another row; or -1.</summary>
    public int TooGeneralKey(ReadOnlySpan<long> values)
    {
        int decisive = Decisive(values, out _);
        return decisive >= 0 && _index[decisive].HasUnder(values[decisive]) ? decisive : -1;
    }

    /// <summary>The codes of rows under the given value of a key.</summary>
    public ReadOnlySpan<long> CodesUnder(int key, long value) => _index[key].Under(value);

    /// <summary>Whether outcomes agree on a column: all have the same value, or all have none.</summary>
    public bool Agree(List<int> outcomes, int column)
    {
        TableData data = Columns[column];
        int first = outcomes[0];
        foreach (int other in outcomes)
        {
            if (other != first && (other < 0 || first < 0 || !data.SameCell(other, first)))
            {
                return false;
            }
        }

        return true;
    }

    private void CollectCells(int key, ReadOnlySpan<long> cells, ReadOnlySpan<long> values, Span<long> chosen, List<int> outcomes, List<int> missing)
    {
        foreach (long cell in cells)
        {
            Collect(_index[key].RowOf(cell), values, 0, chosen, outcomes, missing);
        }
    }

    private void CollectGiven(int first, ReadOnlySpan<long> values, Span<long> chosen, List<int> outcomes, List<int> missing)
    {
        if (first >= 0)
        {
            Collect(first, values, 0, chosen, outcomes, missing);
        }
    }

    private void Collect(int first, ReadOnlySpan<long> values, int depth, Span<long> chosen, List<int> outcomes, List<int> missing)
    {
        if (depth == _others.Length || first < 0)
        {
            int row = depth == 0 ? first : First(first, chosen, depth);
            if (!outcomes.Contains(row))
            {
                outcomes.Add(row);
            }

            return;
        }

        int key = _others[depth];
        long value = values[key];
        bool open = value == 0 ? LooksAt(first, chosen, depth) : _index[key].HasUnder(value);
        if (open)
        {
            if (!missing.Contains(key))
            {
                missing.Add(key);
            }

            foreach (long cell in value == 0 ? _index[key].Codes : _index[key].Under(value))
            {
                if (Exists(first, chosen, depth, cell))
                {
                    chosen[depth] = cell;
                    Collect(first, values, depth + 1, chosen, outcomes, missing);
                }
            }
        }

        // What is left when no finer cell is met: the value's own row, any, or not looked at.
        bool found = value == 0 && open && Exists(first, chosen, depth, Any);
        chosen[depth] = Any;
        if (found || TryChoose(first, chosen, depth, value, out chosen[depth]))
        {
            Collect(first, values, depth + 1, chosen, outcomes, missing);
        }
        else if (!outcomes.Contains(NoRow))
        {
            outcomes.Add(NoRow);
        }
    }
}
