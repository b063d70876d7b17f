namespace Clearance.Formulas.Programs;

/// <content>What could be meant while keys are missing or too general.</content>
internal sealed partial class LookupTable
{
    /// <summary>All rows that could be meant (<see cref="NoRow"/> among them where there may be none); <paramref name="missing"/> receives the keys that would decide.</summary>
    public List<int> Outcomes(ReadOnlySpan<long> values, List<int> missing)
    {
        var outcomes = new List<int>();
        int decisive = Decisive(values, out int[]? group);
        long[] known = values.ToArray();
        if (decisive != Ambiguous)
        {
            Collect(group ?? [], known, 0, new long[_others.Length], outcomes, missing);
            return outcomes;
        }

        foreach (int[] possible in PossibleGroups(values, missing))
        {
            Collect(possible, known, 0, new long[_others.Length], outcomes, missing);
        }

        return outcomes;
    }

    /// <summary>The key whose given value decided by being a category above rows that exist, so that a finer category may find another row; or -1.</summary>
    public int TooGeneralKey(ReadOnlySpan<long> values)
    {
        int decisive = Decisive(values, out _);
        return decisive >= 0 && _index[decisive].Under.ContainsKey(values[decisive]) ? decisive : -1;
    }

    /// <summary>The codes of rows under the given value of a key.</summary>
    public IReadOnlyList<long> CodesUnder(int key, long value) => _index[key].Under.GetValueOrDefault(value) ?? [];

    /// <summary>Whether outcomes agree on a column: all have the same value, or all have none.</summary>
    public bool Agree(List<int> outcomes, int column)
    {
        TableData data = Columns[column];
        int first = outcomes[0];
        return outcomes.TrueForAll(o => o == first || (o >= 0 && first >= 0 && data.SameCell(o, first)));
    }

    private List<int[]> PossibleGroups(ReadOnlySpan<long> values, List<int> missing)
    {
        var groups = new List<int[]>();
        foreach (int key in _classifications)
        {
            long value = values[key];
            if (value != 0 && Keys[key].Vocabulary.ParentIsPartial && _index[key].Under.TryGetValue(value, out long[]? under))
            {
                missing.Clear();
                missing.Add(key);
                groups.Clear();
                groups.AddRange(under.Select(code => _index[key].Rows[code]));
                if (_index[key][value].Rows is { } own)
                {
                    groups.Add(own);
                }

                return groups;
            }

            if (value == 0)
            {
                missing.Add(key);
            }
        }

        foreach (int key in _classifications)
        {
            groups.AddRange(_index[key].Rows.Values);
        }

        groups.Add(_default);
        return groups;
    }

    private void Collect(int[] group, long[] values, int depth, long[] chosen, List<int> outcomes, List<int> missing)
    {
        if (depth == _others.Length || group.Length == 0)
        {
            int row = group.Length == 0 ? NoRow : First(group, chosen, depth);
            if (!outcomes.Contains(row))
            {
                outcomes.Add(row);
            }

            return;
        }

        int key = _others[depth];
        long value = values[key];
        bool open = value == 0 ? LooksAt(group, chosen, depth) : _index[key].Under.ContainsKey(value);
        if (open)
        {
            if (!missing.Contains(key))
            {
                missing.Add(key);
            }

            foreach (long cell in value == 0 ? _index[key].Rows.Keys.Where(static c => c != Any) : _index[key].Under[value])
            {
                if (Exists(group, chosen, depth, cell))
                {
                    chosen[depth] = cell;
                    Collect(group, values, depth + 1, chosen, outcomes, missing);
                }
            }
        }

        // What is left when no finer cell is met: the value's own row, any, or not looked at.
        bool found = value == 0 && open && Exists(group, chosen, depth, Any);
        chosen[depth] = Any;
        if (found || TryChoose(group, chosen, depth, value, out chosen[depth]))
        {
            Collect(group, values, depth + 1, chosen, outcomes, missing);
        }
        else if (!outcomes.Contains(NoRow))
        {
            outcomes.Add(NoRow);
        }
    }
}
