using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <content>Sums, extremes and quantifiers over the parcel or over groups.</content>
internal sealed partial class Machine<T, TOps>
{
    // Over the items of the parcel or of each group; a total runs over whatever instances its charge has.
    private void Sum(in Instruction step)
    {
        _denominators[step.Target] = _denominators[step.A];
        int left = step.Op == Op.Total ? Count(Program.Numbers[step.A].Scope) : ItemCount;
        if (!step.Scope.IsParcel)
        {
            SumGroups(in step, left);
            return;
        }

        bool overflow = false;
        T sum = TOps.Zero;
        ulong unknown = 0;
        for (int word = 0; word * WordBits < left; word++)
        {
            unknown |= UnknownWord(step.A, word) & TruthColumns.MaskOf(left - (word * WordBits));
        }

        FillUnknown(step.Target, unknown != 0);
        ref T a = ref First(step.A);
        int sa = StrideOf(step.A);
        for (; left > 0; left--)
        {
            sum = TOps.Add(sum, a, ref overflow);
            a = ref Trusted.Next(ref a, sa);
        }

        First(step.Target) = sum;
        _overflow |= overflow;
    }

    private void SumGroups(in Instruction step, int elements)
    {
        int target = NumberAt(step.Target);
        FillUnknown(step.Target, false);
        _numbers.AsSpan(target, Count(step.Scope)).Fill(TOps.Zero);
        for (int i = 0; i < elements; i++)
        {
            int group = GroupIndex(step.Scope, i);
            _numbers[target + group] = TOps.Add(_numbers[target + group], _numbers[NumberAt(step.A) + (i * _numberStrides[step.A])], ref _overflow);
            if (IsUnknown(step.A, i))
            {
                MarkUnknown(step.Target, step.Scope, group);
            }
        }
    }

    private void Furthest(in Instruction step)
    {
        int target = NumberAt(step.Target);
        int count = Count(step.Scope);
        _denominators[step.Target] = _denominators[step.A];
        FillUnknown(step.Target, false);
        Span<bool> seen = count <= 128 ? stackalloc bool[count] : new bool[count];
        for (int i = 0; i < ItemCount; i++)
        {
            int source = NumberAt(step.A) + (i * _numberStrides[step.A]);
            int group = GroupIndex(step.Scope, i);
            if (IsUnknown(step.A, i))
            {
                MarkUnknown(step.Target, step.Scope, group);
            }

            int order = seen[group] ? TOps.Compare(_numbers[source], _numbers[target + group]) : 0;
            if (!seen[group] || (step.Op == Op.LeastN ? order < 0 : order > 0))
            {
                _numbers[target + group] = _numbers[source];
            }

            seen[group] = true;
        }
    }

    private void Quantify(in Instruction step)
    {
        bool isAll = step.Op == Op.AllB;
        if (step.Scope.IsParcel)
        {
            Booleans.Fill(step.Target, Booleans.Quantify(step.A, ItemCount, isAll));
            return;
        }

        Booleans.Fill(step.Target, isAll ? Truth.True : Truth.False);
        for (int i = 0; i < ItemCount; i++)
        {
            int group = GroupIndex(step.Scope, i);
            (Truth so, Truth each) = (Booleans[step.Target, group], Booleans[step.A, i]);
            Truth decisive = isAll ? Truth.False : Truth.True;
            Booleans[step.Target, group] = so == decisive || each == decisive ? decisive
                : so == Truth.Unknown || each == Truth.Unknown ? Truth.Unknown
                : so;
        }
    }

    private int GroupIndex(Scope scope, int item) => scope.IsGroup ? GroupAt(scope.Value, item) : 0;

    private void MakeGroups(in Instruction step)
    {
        int grouping = step.Data;
        int start = grouping * Stride;
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
                SlotKind.Boolean => Booleans[key.Index, left] == Booleans[key.Index, right],
                _ => TOps.Same(_numbers[NumberAt(key.Index) + (left * _numberStrides[key.Index])], _numbers[NumberAt(key.Index) + (right * _numberStrides[key.Index])]),
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
                    SlotKind.Boolean => Booleans[key.Index, i] == Truth.Unknown,
                    _ => IsUnknown(key.Index, i),
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
        FillUnknown(step.Target, false);
        Span<bool> seen = count <= 128 ? stackalloc bool[count] : new bool[count];
        for (int i = 0; i < ItemCount; i++)
        {
            int source = NumberAt(step.A) + (i * _numberStrides[step.A]);
            int group = GroupIndex(step.Scope, i);
            if (IsUnknown(step.A, i) || (seen[group] && !TOps.Same(_numbers[source], _numbers[target + group])))
            {
                MarkUnknown(step.Target, step.Scope, group);
            }

            _numbers[target + group] = _numbers[source];
            seen[group] = true;
        }
    }

    private void SameCode(in Instruction step)
    {
        int count = Count(step.Scope);
        Span<bool> seen = count <= 128 ? stackalloc bool[count] : new bool[count];
        int target = step.Target * Stride;
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
                Truth truth = Booleans[step.A, i];
                Booleans[step.Target, group] = !seen[group] || Booleans[step.Target, group] == truth ? truth : Truth.Unknown;
            }

            seen[group] = true;
        }
    }
}
