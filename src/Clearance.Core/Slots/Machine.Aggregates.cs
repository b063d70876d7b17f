using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <content>Sums, extremes and quantifiers over the parcel or over groups.</content>
internal partial class Machine<T, TOps>
{
    // Over the items of the parcel or of each group; a total runs over whatever instances its charge has.
    private void Sum(ref Step<T> step)
    {
        int count = step.Op == Op.Total ? Count(Program.Numbers[step.A].Scope) : ItemCount;
        if (!step.Scope.IsParcel)
        {
            SumGroups(ref step, count);
            return;
        }

        ref Column<T> target = ref ColumnOf(step.Target);
        if (!FitsSum(step.A, count, out target.Bits))
        {
            return;
        }

        target.Denominator = ColumnOf(step.A).Denominator;
        T sum = TOps.Zero;
        ulong unknown = 0;
        ref T a = ref First(step.A);
        int word = 0;
        for (int rest = count; rest > 0; rest -= WordBits, word++)
        {
            unknown |= UnknownWord(step.A, word) & TruthColumns.MaskOf(rest);
            for (int left = Math.Min(rest, WordBits); left > 0; left--)
            {
                sum = unchecked(sum + a);
                a = ref Trusted.Next(ref a, step.StrideA);
            }
        }

        First(step.Target) = sum;
        FillUnknown(step.Target, unknown != 0);
    }

    private void SumGroups(ref Step<T> step, int elements)
    {
        if (!FitsSum(step.A, elements, out ColumnOf(step.Target).Bits))
        {
            return;
        }

        ColumnOf(step.Target).Denominator = ColumnOf(step.A).Denominator;
        int target = NumberAt(step.Target);
        FillUnknown(step.Target, false);
        _numbers.AsSpan(target, Count(step.Scope)).Fill(TOps.Zero);
        for (int i = 0; i < elements; i++)
        {
            int group = GroupIndex(step.Scope, i);
            _numbers[target + group] = unchecked(_numbers[target + group] + _numbers[NumberAt(step.A) + (i * step.StrideA)]);
            if (IsUnknown(step.A, i))
            {
                MarkUnknown(step.Target, step.Scope, group);
            }
        }
    }

    private void Furthest(ref Step<T> step)
    {
        int target = NumberAt(step.Target);
        int count = Count(step.Scope);
        ColumnOf(step.Target) = ColumnOf(step.A);
        FillUnknown(step.Target, false);
        Span<bool> seen = count <= 128 ? stackalloc bool[count] : new bool[count];
        for (int i = 0; i < ItemCount; i++)
        {
            int source = NumberAt(step.A) + (i * step.StrideA);
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

    private void Quantify(ref Step<T> step)
    {
        bool isAll = step.Op == Op.AllB;
        if (step.Scope.IsParcel)
        {
            Booleans.Fill(step.Target, Booleans.Quantified(step.A, ItemCount, isAll));
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

    private void MakeGroups(ref Step<T> step)
    {
        int grouping = step.Data;
        int start = grouping << Shift;
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

        Counts[Scope.Group(grouping).Order] = count;
    }

    private bool SameKeys(int grouping, int left, int right)
    {
        foreach (Slot key in Program.Groupings[grouping])
        {
            bool same = key.Kind switch
            {
                SlotKind.Code => Code(key.Index, left) == Code(key.Index, right),
                SlotKind.Boolean => Booleans[key.Index, left] == Booleans[key.Index, right],
                _ => NumberOf(key.Index, left) == NumberOf(key.Index, right),
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
                    SlotKind.Code => Code(key.Index, i) == 0,
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

    private void SameNumber(ref Step<T> step)
    {
        int target = NumberAt(step.Target);
        int count = Count(step.Scope);
        ColumnOf(step.Target) = ColumnOf(step.A);
        FillUnknown(step.Target, false);
        Span<bool> seen = count <= 128 ? stackalloc bool[count] : new bool[count];
        for (int i = 0; i < ItemCount; i++)
        {
            int source = NumberAt(step.A) + (i * step.StrideA);
            int group = GroupIndex(step.Scope, i);
            if (IsUnknown(step.A, i) || (seen[group] && _numbers[source] != _numbers[target + group]))
            {
                MarkUnknown(step.Target, step.Scope, group);
            }

            _numbers[target + group] = _numbers[source];
            seen[group] = true;
        }
    }

    private void SameCode(ref Step<T> step)
    {
        int count = Count(step.Scope);
        Span<bool> seen = count <= 128 ? stackalloc bool[count] : new bool[count];
        int target = step.Target << Shift;
        for (int i = 0; i < ItemCount; i++)
        {
            int group = GroupIndex(step.Scope, i);
            if (step.Op == Op.SameC)
            {
                long code = CodeOf(step.A, i, step.StrideA);
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
