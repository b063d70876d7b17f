using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <content>Dividing a whole among the items of the parcel or of a group.</content>
internal sealed partial class Machine<T, TOps>
{
    private void Share(in Instruction step)
    {
        Scope wholeScope = Program.Numbers[step.A].Scope;
        int groups = Count(wholeScope);
        int target = NumberAt(step.Target);
        int whole = NumberAt(step.A);
        _weights = Grow(_weights, ItemCount);
        _totals = Grow(_totals, groups);
        _lacking = Grow(_lacking, groups);
        T common = TOps.One;
        for (int g = 0; g < groups; g++)
        {
            Weigh(in step, wholeScope, g, out _totals[g], out _lacking[g]);
            if (!_lacking[g])
            {
                Reduce(wholeScope, g, ref _totals[g]);
            }

            if (!IsUnknown(step.A, g) && TOps.Sign(_numbers[whole + g]) != 0 && !_lacking[g])
            {
                common = Lcm(common, _totals[g]);
            }
        }

        _denominators[step.Target] = TOps.Multiply(_denominators[step.A], common, ref _overflow);
        FillUnknown(step.Target, false);
        for (int i = 0; i < ItemCount; i++)
        {
            int g = GroupIndex(wholeScope, i);
            bool isZero = !IsUnknown(step.A, g) && TOps.Sign(_numbers[whole + g]) == 0;
            bool unknown = !isZero && (IsUnknown(step.A, g) || _lacking[g]);
            _numbers[target + i] = isZero || unknown
                ? TOps.Zero
                : TOps.Multiply(TOps.Multiply(_numbers[whole + g], _weights[i], ref _overflow), TOps.Same(common, _totals[g]) ? TOps.One : TOps.Divide(common, _totals[g], out _), ref _overflow);
            if (unknown)
            {
                MarkUnknown(step.Target, step.Scope, i);
            }
        }
    }

    // Weights are worth what they are to each other; the smaller their numbers, the longer 64 bits do.
    private void Reduce(Scope scope, int group, ref T total)
    {
        if (TOps.Sign(total) <= 0)
        {
            return;
        }

        T common = total;
        for (int i = 0; i < ItemCount && TOps.Compare(common, TOps.One) != 0; i++)
        {
            if (GroupIndex(scope, i) == group && TOps.Sign(_weights[i]) != 0)
            {
                common = TOps.Gcd(common, Magnitude(_weights[i]));
            }
        }

        if (TOps.Compare(common, TOps.One) == 0)
        {
            return;
        }

        total = TOps.Divide(total, common, out _);
        for (int i = 0; i < ItemCount; i++)
        {
            if (GroupIndex(scope, i) == group)
            {
                _weights[i] = TOps.Divide(_weights[i], common, out _);
            }
        }
    }

    private void ShareUnits(in Instruction step)
    {
        Scope wholeScope = Program.Numbers[step.A].Scope;
        int target = NumberAt(step.Target);
        _weights = Grow(_weights, ItemCount);
        T unit = _numbers[NumberAt(step.Data)];
        T unitDenominator = _denominators[step.Data];
        _denominators[step.Target] = unitDenominator;
        FillUnknown(step.Target, false);
        for (int g = 0; g < Count(wholeScope); g++)
        {
            int whole = NumberAt(step.A) + g;
            Weigh(in step, wholeScope, g, out T total, out bool lacking);
            bool isZero = !IsUnknown(step.A, g) && TOps.Sign(_numbers[whole]) == 0;
            bool unknown = !isZero && (IsUnknown(step.A, g) || lacking);
            int[] members = Enumerable.Range(0, ItemCount).Where(i => GroupIndex(wholeScope, i) == g).ToArray();
            T units = TOps.Divide(TOps.Multiply(_numbers[whole], unitDenominator, ref _overflow), TOps.Multiply(_denominators[step.A], unit, ref _overflow), out _);
            T[] dealt = isZero || unknown ? new T[members.Length] : Deal(units, members, total);
            for (int k = 0; k < members.Length; k++)
            {
                _numbers[target + members[k]] = isZero || unknown ? TOps.Zero : TOps.Multiply(dealt[k], unit, ref _overflow);
                if (unknown)
                {
                    MarkUnknown(step.Target, step.Scope, members[k]);
                }
            }
        }
    }

    // Largest remainder; ties go to the lowest index.
    private T[] Deal(T units, int[] members, T total)
    {
        T[] dealt = new T[members.Length];
        T[] rests = new T[members.Length];
        T left = units;
        for (int k = 0; k < members.Length; k++)
        {
            dealt[k] = TOps.Divide(TOps.Multiply(units, _weights[members[k]], ref _overflow), total, out rests[k]);
            left = TOps.Subtract(left, dealt[k], ref _overflow);
        }

        int[] order = [.. Enumerable.Range(0, members.Length).OrderByDescending(k => rests[k], Comparer<T>.Create(TOps.Compare)).ThenBy(static k => k)];
        for (int k = 0; k < order.Length && TOps.Sign(left) > 0; k++)
        {
            dealt[order[k]] = TOps.Add(dealt[order[k]], TOps.One, ref _overflow);
            left = TOps.Subtract(left, TOps.One, ref _overflow);
        }

        return dealt;
    }

    // By line value; where all values are nothing, by quantity.
    private void Weigh(in Instruction step, Scope scope, int group, out T total, out bool lacking)
    {
        total = TOps.Zero;
        lacking = false;
        foreach (int slot in (ReadOnlySpan<int>)[step.B, step.C])
        {
            for (int i = 0; i < ItemCount; i++)
            {
                if (GroupIndex(scope, i) != group)
                {
                    continue;
                }

                int at = NumberAt(slot) + (i * _numberStrides[slot]);
                lacking |= IsUnknown(slot, i);
                _weights[i] = _numbers[at];
                total = TOps.Add(total, _weights[i], ref _overflow);
            }

            if (lacking || TOps.Sign(total) > 0)
            {
                return;
            }
        }
    }

    private void Fit(in Instruction step)
    {
        int target = NumberAt(step.Target);
        _denominators[step.Target] = TOps.One;
        _ = Align(_denominators[step.A], _denominators[step.B], out T priceFactor, out T limitFactor);
        T[] prices = new T[ItemCount];
        long[] most = new long[ItemCount];
        bool unknown = IsUnknown(step.B, 0);
        for (int i = 0; i < ItemCount; i++)
        {
            int at = NumberAt(step.A) + (i * _numberStrides[step.A]);
            int quantity = NumberAt(step.C) + (i * _numberStrides[step.C]);
            unknown |= IsUnknown(step.A, i) || IsUnknown(step.C, i) || TOps.Sign(_numbers[at]) < 0;
            prices[i] = TOps.Multiply(_numbers[at], priceFactor, ref _overflow);
            most[i] = (long)TOps.ToBig(_numbers[quantity]);
        }

        T limit = TOps.Multiply(_numbers[NumberAt(step.B)], limitFactor, ref _overflow);
        long[] best = new long[ItemCount];
        if (!unknown && !_overflow)
        {
            var search = new WholeUnits<T, TOps>(prices, most, limit);
            unknown = !search.TryFind(best);
            _overflow |= search.Overflowed;
        }

        FillUnknown(step.Target, unknown);
        for (int i = 0; i < ItemCount; i++)
        {
            _numbers[target + i] = unknown ? TOps.Zero : TOps.FromInt64(best[i]);
        }
    }
}
