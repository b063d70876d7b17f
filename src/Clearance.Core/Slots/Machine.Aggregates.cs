using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <content>Sums, extremes and quantifiers over the parcel or over groups.</content>
internal sealed partial class Machine<T, TOps>
{
    // Over the items of the parcel or of each group; a total runs over whatever instances its charge has.
    private void Sum(in Instruction step)
    {
        int target = NumberAt(step.Target);
        int count = Count(step.Scope);
        _numbers.AsSpan(target, count).Fill(TOps.Zero);
        Unknown.AsSpan(target, count).Clear();
        _denominators[step.Target] = _denominators[step.A];
        bool any = false;
        int elements = step.Op == Op.Total ? Count(Program.Numbers[step.A].Scope) : ItemCount;
        for (int i = 0; i < elements; i++)
        {
            int source = NumberAt(step.A) + (i * _numberStrides[step.A]);
            int at = target + GroupIndex(step.Scope, i);
            any |= Unknown[at] |= Unknown[source];
            _numbers[at] = TOps.Add(_numbers[at], _numbers[source], ref _overflow);
        }

        AnyUnknown[step.Target] = any;
    }

    private void Furthest(in Instruction step)
    {
        int target = NumberAt(step.Target);
        int count = Count(step.Scope);
        Unknown.AsSpan(target, count).Clear();
        _denominators[step.Target] = _denominators[step.A];
        Span<bool> seen = count <= 128 ? stackalloc bool[count] : new bool[count];
        bool any = false;
        for (int i = 0; i < ItemCount; i++)
        {
            int source = NumberAt(step.A) + (i * _numberStrides[step.A]);
            int group = GroupIndex(step.Scope, i);
            any |= Unknown[target + group] |= Unknown[source];
            int order = seen[group] ? TOps.Compare(_numbers[source], _numbers[target + group]) : 0;
            if (!seen[group] || (step.Op == Op.LeastN ? order < 0 : order > 0))
            {
                _numbers[target + group] = _numbers[source];
            }

            seen[group] = true;
        }

        AnyUnknown[step.Target] = any;
    }

    private void Quantify(in Instruction step)
    {
        int target = step.Target * ItemCount;
        bool isAll = step.Op == Op.AllB;
        Booleans.AsSpan(target, Count(step.Scope)).Fill(Of(isAll));
        for (int i = 0; i < ItemCount; i++)
        {
            int at = target + GroupIndex(step.Scope, i);
            Truth each = TruthOf(step.A, i);
            Booleans[at] = isAll ? And(Booleans[at], each) : Or(Booleans[at], each);
        }
    }

    private int GroupIndex(Scope scope, int item) => scope.IsGroup ? GroupOf[(scope.Value * ItemCount) + item] : 0;

    private void MakeGroups(in Instruction step)
    {
        int grouping = step.Data;
        int start = grouping * ItemCount;
        int count = 0;
        GroupsUnknown[grouping] = false;
        for (int i = 0; i < ItemCount; i++)
        {
            int first = i;
            for (int j = 0; j < i && first == i; j++)
            {
                if (SameKeys(grouping, j, i))
                {
                    first = j;
                }
            }

            GroupOf[start + i] = first == i ? count++ : GroupOf[start + first];
        }

        // One line is one group, whatever its keys are.
        if (ItemCount > 1 && AnyKeyUnknown(grouping))
        {
            GroupsUnknown[grouping] = true;
            GroupOf.AsSpan(start, ItemCount).Clear();
            count = 1;
        }

        GroupCounts[grouping] = count;
    }

    private bool SameKeys(int grouping, int left, int right)
    {
        foreach (Slot key in Program.Groupings[grouping])
        {
            bool same = key.Kind switch
            {
                SlotKind.Code => CodeOf(key.Index, left) == CodeOf(key.Index, right),
                SlotKind.Boolean => TruthOf(key.Index, left) == TruthOf(key.Index, right),
                _ => TOps.Compare(_numbers[NumberAt(key.Index) + (left * _numberStrides[key.Index])], _numbers[NumberAt(key.Index) + (right * _numberStrides[key.Index])]) == 0,
            };
            if (!same)
            {
                return false;
            }
        }

        return true;
    }

    private bool AnyKeyUnknown(int grouping)
    {
        foreach (Slot key in Program.Groupings[grouping])
        {
            for (int i = 0; i < ItemCount; i++)
            {
                bool unknown = key.Kind switch
                {
                    SlotKind.Code => CodeOf(key.Index, i) == 0,
                    SlotKind.Boolean => TruthOf(key.Index, i) == Truth.Unknown,
                    _ => Unknown[NumberAt(key.Index) + (i * _numberStrides[key.Index])],
                };
                if (unknown)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void SameNumber(in Instruction step)
    {
        int target = NumberAt(step.Target);
        int count = Count(step.Scope);
        _denominators[step.Target] = _denominators[step.A];
        Unknown.AsSpan(target, count).Clear();
        Span<bool> seen = count <= 128 ? stackalloc bool[count] : new bool[count];
        bool any = false;
        for (int i = 0; i < ItemCount; i++)
        {
            int source = NumberAt(step.A) + (i * _numberStrides[step.A]);
            int group = GroupIndex(step.Scope, i);
            bool differs = seen[group] && TOps.Compare(_numbers[source], _numbers[target + group]) != 0;
            any |= Unknown[target + group] |= Unknown[source] || differs;
            _numbers[target + group] = _numbers[source];
            seen[group] = true;
        }

        AnyUnknown[step.Target] = any;
    }

    private void SameCode(in Instruction step)
    {
        int count = Count(step.Scope);
        Span<bool> seen = count <= 128 ? stackalloc bool[count] : new bool[count];
        int target = step.Target * ItemCount;
        for (int i = 0; i < ItemCount; i++)
        {
            int group = GroupIndex(step.Scope, i);
            if (step.Op == Op.SameC)
            {
                long code = CodeOf(step.A, i);
                Codes[target + group] = !seen[group] || Codes[target + group] == code ? code : 0;
            }
            else
            {
                Truth truth = TruthOf(step.A, i);
                Booleans[target + group] = !seen[group] || Booleans[target + group] == truth ? truth : Truth.Unknown;
            }

            seen[group] = true;
        }
    }
}
