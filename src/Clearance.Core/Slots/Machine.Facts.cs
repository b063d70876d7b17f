using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <content>What the caller's data fill.</content>
internal partial class Machine<T, TOps>
{
    public override void SetNumbers(int slot, FactColumn column)
    {
        if (!column.Fits)
        {
            SetNumbers(slot, column.Exact);
            return;
        }

        ColumnOf(slot) = new Column<T> { Denominator = TOps.FromInt64(column.Denominator), Bits = column.Bits };
        FillUnknown(slot, false);
        ReadOnlySpan<long> numerators = column.Numerators.AsSpan(0, column.Count);
        Span<T> numbers = _numbers.AsSpan(NumberAt(slot), numerators.Length);
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = TOps.FromInt64(numerators[i]);
        }

        for (int i = 0; column.AnyUnknown && i < column.Count; i++)
        {
            if (!column.Exact[i].IsKnown)
            {
                MarkUnknown(slot, Scope.Item, i);
            }
        }
    }

    public override void SetNumber(int slot, Fraction value)
    {
        ColumnOf(slot) = value.IsKnown
            ? new Column<T> { Denominator = TOps.FromInt64(value.Denominator), Bits = Int64Ops.Bits(value.Numerator) }
            : new Column<T> { Denominator = TOps.One };
        First(slot) = TOps.FromInt64(value.Numerator);
        FillUnknown(slot, !value.IsKnown);
    }

    public override void SetNumbers(int slot, ReadOnlySpan<Fraction> values)
    {
        T common = TOps.One;
        foreach (ref readonly Fraction value in values)
        {
            if (value.IsKnown)
            {
                common = Lcm(common, TOps.FromInt64(value.Denominator));
            }
        }

        ColumnOf(slot).Denominator = common;
        int at = NumberAt(slot);
        Scope scope = Program.Numbers[slot].Scope;
        FillUnknown(slot, false);
        for (int i = 0; i < values.Length; i++)
        {
            Fraction value = values[i];
            if (!value.IsKnown)
            {
                MarkUnknown(slot, scope, i);
            }

            _numbers[at + i] = value.IsKnown
                ? TOps.Multiply(TOps.FromInt64(value.Numerator), TOps.Divide(common, TOps.FromInt64(value.Denominator), out _), ref _overflow)
                : TOps.Zero;
        }

        Measure(slot);
    }
}
