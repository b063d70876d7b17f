using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <content>Dividing a whole among the items of the parcel or of a group.</content>
internal partial class Machine<T, TOps>
{
    private void Share(ref Step<T> step)
    {
        Scope wholeScope = Program.Numbers[step.A].Scope;
        if (wholeScope.IsParcel && !IsUnknown(step.A, 0) && TOps.Sign(First(step.A)) == 0)
        {
            // Nothing, as of an insurance that there is not, is dealt out without a look at the items.
            ColumnOf(step.Target) = new Column<T> { Denominator = TOps.One };
            FillUnknown(step.Target, false);
            _numbers.AsSpan(NumberAt(step.Target), ItemCount).Clear();
            return;
        }

        int groups = Count(wholeScope);
        int target = NumberAt(step.Target);
        int whole = NumberAt(step.A);
        _weights = Grow(_weights, ItemCount);
        _totals = Grow(_totals, groups);
        _lacking = Grow(_lacking, groups);
        T common = TOps.One;
        for (int g = 0; g < groups; g++)
        {
            Weigh(ref step, wholeScope, g, out _totals[g], out _lacking[g]);
            if (!_lacking[g])
            {
                Reduce(wholeScope, g, ref _totals[g]);
            }

            if (!IsUnknown(step.A, g) && TOps.Sign(_numbers[whole + g]) != 0 && !_lacking[g])
            {
                common = Lcm(common, _totals[g]);
            }
        }

        ColumnOf(step.Target).Denominator = TOps.Multiply(ColumnOf(step.A).Denominator, common, ref _overflow);
        FillUnknown(step.Target, false);
        for (int i = 0; i < ItemCount; i++)
        {
            int g = GroupIndex(wholeScope, i);
            bool isZero = !IsUnknown(step.A, g) && TOps.Sign(_numbers[whole + g]) == 0;
            bool unknown = !isZero && (IsUnknown(step.A, g) || _lacking[g]);
            _numbers[target + i] = isZero || unknown
                ? TOps.Zero
                : TOps.Multiply(TOps.Multiply(_numbers[whole + g], _weights[i], ref _overflow), common == _totals[g] ? TOps.One : TOps.Divide(common, _totals[g], out _), ref _overflow);
            if (unknown)
            {
                MarkUnknown(step.Target, step.Scope, i);
            }
        }

        Measure(step.Target);
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
            if (GroupIndex(scope, i) == group)
            {
                common = FactorOf(common, _weights[i]);
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

    private void ShareUnits(ref Step<T> step)
    {
        Scope wholeScope = Program.Numbers[step.A].Scope;
        int target = NumberAt(step.Target);
        _weights = Grow(_weights, ItemCount);
        T unit = _numbers[NumberAt(step.Data)];
        T unitDenominator = ColumnOf(step.Data).Denominator;
        ColumnOf(step.Target).Denominator = unitDenominator;
        FillUnknown(step.Target, false);
        for (int g = 0; g < Count(wholeScope); g++)
        {
            int whole = NumberAt(step.A) + g;
            Weigh(ref step, wholeScope, g, out T total, out bool lacking);
            bool isZero = !IsUnknown(step.A, g) && TOps.Sign(_numbers[whole]) == 0;
            bool unknown = !isZero && (IsUnknown(step.A, g) || lacking);
            int[] members = Enumerable.Range(0, ItemCount).Where(i => GroupIndex(wholeScope, i) == g).ToArray();
            T units = TOps.Divide(TOps.Multiply(_numbers[whole], unitDenominator, ref _overflow), TOps.Multiply(ColumnOf(step.A).Denominator, unit, ref _overflow), out _);
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

        Measure(step.Target);
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
    private void Weigh(ref Step<T> step, Scope scope, int group, out T total, out bool lacking)
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

                T weight = NumberOf(slot, i);
                lacking |= IsUnknown(slot, i);
                _weights[i] = weight;
                total = TOps.Add(total, _weights[i], ref _overflow);
            }

            if (lacking || TOps.Sign(total) > 0)
            {
                return;
            }
        }
    }

    private void Fit(ref Step<T> step)
    {
        int target = NumberAt(step.Target);
        ColumnOf(step.Target).Denominator = TOps.One;
        _ = Align(ColumnOf(step.A).Denominator, ColumnOf(step.B).Denominator, out T priceFactor, out T limitFactor);
        T[] prices = new T[ItemCount];
        long[] most = new long[ItemCount];
        bool unknown = IsUnknown(step.B, 0);
        for (int i = 0; i < ItemCount; i++)
        {
            T price = NumberOf(step.A, i);
            unknown |= IsUnknown(step.A, i) || IsUnknown(step.C, i) || TOps.Sign(price) < 0;
            prices[i] = TOps.Multiply(price, priceFactor, ref _overflow);
            most[i] = (long)TOps.ToBig(NumberOf(step.C, i));
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

        Measure(step.Target);
    }
}
