namespace Clearance.Slots;

/// <content>From one machine to another.</content>
internal sealed partial class Machine<T, TOps>
{
    public override Frame Copy()
    {
        var copy = new Machine<T, TOps>(Program) { Parts = Parts?.Copy() };
        copy.Lay(ItemCount);
        copy.CopyFrom(this);
        copy.CopyColumns(_numbers, copy._numbers, Stride);
        _denominators.CopyTo(copy._denominators, 0);
        return copy;
    }

    /// <summary>Hands all computed so far to a wider machine, which goes on with the step whose numbers did not fit; false where facts or constants did not.</summary>
    public bool TryHandOver<TWide, TWideOps>(Machine<TWide, TWideOps> wider, out int next)
        where TWideOps : IExactOps<TWide>
    {
        next = _done;
        return _done >= 0 && wider.TryTakeOver(this);
    }

    private bool TryTakeOver<TNarrow, TNarrowOps>(Machine<TNarrow, TNarrowOps> narrow)
        where TNarrowOps : IExactOps<TNarrow>
    {
        if (Stride != narrow.Stride)
        {
            Lay(narrow.Stride);
        }

        CopyFrom(narrow);
        _overflow = _constantsOverflow;
        return !_overflow && TryWiden(narrow._numbers, _numbers) && TryWiden(narrow._denominators, _denominators);

        static bool TryWiden(TNarrow[] from, T[] to)
        {
            bool fits = true;
            for (int i = 0; i < from.Length; i++)
            {
                fits &= TNarrowOps.TryToInt64(from[i], out long value);
                to[i] = TOps.FromInt64(value);
            }

            return fits;
        }
    }
}
