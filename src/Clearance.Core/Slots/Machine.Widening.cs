using System.Numerics;

namespace Clearance.Slots;

/// <content>From one machine to another.</content>
internal partial class Machine<T, TOps>
{
    public override Frame Copy()
    {
        var copy = new Machine<T, TOps>(Program) { Parts = Parts?.Copy() };
        copy.Lay(ItemCount);
        copy.CopyFrom(this);
        copy.CopyColumns(_numbers, copy._numbers, Stride);
        _columns.CopyTo(copy._columns, 0);
        return copy;
    }

    /// <summary>Hands all computed so far to a wider machine, which goes on with the step whose numbers did not fit; false where facts or constants did not.</summary>
    public bool TryHandOver<TWide, TWideOps>(Machine<TWide, TWideOps> wider, out int next)
        where TWide : struct, IBinaryInteger<TWide>
        where TWideOps : IExactOps<TWide>
    {
        next = _done;
        return _done >= 0 && wider.TryTakeOver(this);
    }

    private bool TryTakeOver<TNarrow, TNarrowOps>(Machine<TNarrow, TNarrowOps> narrow)
        where TNarrow : struct, IBinaryInteger<TNarrow>
        where TNarrowOps : IExactOps<TNarrow>
    {
        if (Stride != narrow.Stride)
        {
            Lay(narrow.Stride);
        }

        CopyFrom(narrow);
        _overflow = _constantsOverflow;
        bool fits = !_overflow;
        for (int slot = 0; slot < _columns.Length; slot++)
        {
            ref readonly Column<TNarrow> column = ref narrow._columns[slot];
            _columns[slot] = new Column<T> { Denominator = Widen(column.Denominator), Bits = column.Bits };
            ReadOnlySpan<TNarrow> from = narrow._numbers.AsSpan(narrow.NumberAt(slot), Count(Program.Numbers[slot].Scope));
            Span<T> to = _numbers.AsSpan(NumberAt(slot), from.Length);
            for (int i = 0; i < to.Length; i++)
            {
                to[i] = Widen(from[i]);
            }
        }

        return fits;

        T Widen(TNarrow number)
        {
            fits &= TNarrowOps.TryToInt64(number, out long value);
            return TOps.FromInt64(value);
        }
    }
}
