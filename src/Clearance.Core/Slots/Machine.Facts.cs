using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <content>What the caller's data fill.</content>
internal partial class Machine<T, TOps>
{
    public override void SetUnknown(int slot)
    {
        ColumnOf(slot) = new Column<T> { Denominator = TOps.One };
        ElementsOf(slot).Clear();
        FillUnknown(slot, true);
    }

    public override void SetNumber(int slot, Fraction value)
    {
        ColumnOf(slot) = value.IsKnown
            ? new Column<T> { Denominator = TOps.FromInt64(value.Denominator), Bits = Int64Ops.Bits(value.Numerator) }
            : new Column<T> { Denominator = TOps.One };
        First(slot) = TOps.FromInt64(value.Numerator);
        FillUnknown(slot, !value.IsKnown);
    }

    public override void FillNumbers(int slot, Fraction value)
    {
        SetNumber(slot, value);
        ElementsOf(slot).Fill(TOps.FromInt64(value.Numerator));
    }

    public override void SetNumbers(int slot, ReadOnlySpan<Fraction> values)
    {
        T common = TOps.One;
        foreach (ref readonly Fraction value in values)
        {
            if (value.IsKnown)
            {
                common = Lcm(TOps.FromInt64(value.Denominator), common);
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

            T numerator = TOps.FromInt64(value.Numerator);
            T denominator = TOps.FromInt64(value.Denominator);
            _numbers[at + i] = denominator == common || !value.IsKnown ? numerator
                : TOps.Multiply(numerator, TOps.Divide(common, denominator, out _), ref _overflow);
        }

        Measure(slot);
    }
}
