using System.Numerics;
using System.Runtime.CompilerServices;
using Clearance.Formulas;
using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <summary>Runs a program over numbers of one width.</summary>
internal partial class Machine<T, TOps> : Frame
    where T : struct, IBinaryInteger<T>
    where TOps : IExactOps<T>
{
    private readonly (T Unit, T Denominator)[] _roundings;
    private readonly bool _roundingsOverflow;
    private readonly List<int> _outcomes = [];
    private readonly List<int> _keysMissing = [];
    private readonly MachineMemos _memos;
    private readonly LookupMemo?[] _rows;
    private T[] _numbers = [];
    private Column<T>[] _columns = [];
    private T[] _weights = [];
    private T[] _totals = [];
    private bool[] _lacking = [];
    private bool _overflow;
    private bool _constantsOverflow;
    private int _done;
    private int _shortenedFor;

    /// <summary>A machine for one program; <paramref name="memos"/> remembers together with other machines.</summary>
    public Machine(Program program, MachineMemos? memos = null)
        : base(program)
    {
        _memos = memos ?? new MachineMemos();
        _rows = _memos.RowsOf(program);
        _roundings = new (T, T)[program.Roundings.Length];
        for (int i = 0; i < _roundings.Length; i++)
        {
            _roundings[i] = (TOps.FromBig(program.Roundings[i].Unit.Numerator, ref _roundingsOverflow), TOps.FromBig(program.Roundings[i].Unit.Denominator, ref _roundingsOverflow));
        }
    }

    /// <summary>Whether all numbers fit so far, facts and constants among them.</summary>
    public bool Fits => !_overflow;

    private protected T[] Numbers => _numbers;

    // Made by the first run: a copy that only shows values needs none.
    private Step<T>[] Steps => field ??= [.. Program.Instructions.Select(i => new Step<T>(i, Program))];

    public override void Run(ReadOnlySpan<int> steps)
    {
        Step<T>[] all = Steps;
        Begin();
        int i = _overflow ? steps.Length : 0;
        while (i < steps.Length)
        {
            ref Step<T> step = ref Trusted.At(all, steps[i]);
            Do(ref step);
            if (!_overflow)
            {
                i++;
            }
            else if (!TryMakeFit(i, ref step))
            {
                break;
            }
        }

        Overflowed = _overflow;
    }

    private protected void Begin()
    {
        _done = _overflow ? -1 : 0;
        _shortenedFor = -1;
    }

    /// <summary>Runs one instruction; false where its numbers did not fit, or only once common factors were out of its operands.</summary>
    private protected bool TryDoAt(int at, int number)
    {
        ref Step<T> step = ref Steps[number];
        do
        {
            Do(ref step);
        }
        while (_overflow && TryMakeFit(at, ref step));

        Overflowed = _overflow;
        return !_overflow && _shortenedFor != at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Do(ref Step<T> step)
    {
        switch (step.Op)
        {
            case Op.AddN:
            case Op.SubtractN:
                AddOrSubtract(ref step);
                break;
            case Op.MultiplyN:
                Multiply(ref step);
                break;
            case Op.DivideN:
                Divide(ref step);
                break;
            case Op.MinN:
            case Op.MaxN:
                Extreme(ref step);
                break;
            case Op.RoundN:
                Round(ref step);
                break;
            case Op.SelectN:
                SelectNumber(ref step);
                break;
            case Op.SelectB:
                Booleans.Select(step.Target, step.A, step.B, step.C);
                break;
            case Op.SelectC:
                SelectCode(ref step);
                break;
            case Op.And:
                Booleans.And(step.Target, step.A, step.B);
                break;
            case Op.Or:
                Booleans.Or(step.Target, step.A, step.B);
                break;
            case Op.Not:
                Booleans.Not(step.Target, step.A);
                break;
            case Op.CompareN:
                CompareNumbers(ref step);
                break;
            case Op.EqualC:
                EqualCodes(ref step);
                break;
            case Op.EqualB:
                Booleans.Equal(step.Target, step.A, step.B);
                break;
            case Op.InSet:
                InSet(ref step);
                break;
            case Op.InFacts:
                InFacts(ref step);
                break;
            case Op.IsGivenN:
                IsGiven(ref step);
                break;
            case Op.SumN:
            case Op.Total:
                Sum(ref step);
                break;
            case Op.LeastN:
            case Op.GreatestN:
                Furthest(ref step);
                break;
            case Op.AnyB:
            case Op.AllB:
                Quantify(ref step);
                break;
            case Op.SameN:
                SameNumber(ref step);
                break;
            case Op.SameB:
            case Op.SameC:
                SameCode(ref step);
                break;
            case Op.Group:
                MakeGroups(ref step);
                break;
            case Op.Lookup:
                Lookup(ref step);
                break;
            case Op.HasColumn:
                HasColumn(ref step);
                break;
            case Op.ReadN:
                ReadNumber(ref step);
                break;
            case Op.ReadB:
            case Op.ReadC:
                ReadCode(ref step);
                break;
            case Op.ShareN:
                Share(ref step);
                break;
            case Op.ShareUnitsN:
                ShareUnits(ref step);
                break;
            case Op.FitN:
                Fit(ref step);
                break;
            case Op.Assess:
                Assess(ref step);
                break;
            case Op.Due:
                Due(ref step);
                break;
            case Op.Part:
                Parts!.Run(step.Data, this);
                break;
            default:
                throw new InvalidOperationException($"no such instruction: {step.Op}");
        }
    }

    // Once common factors are out, a step may fit; it is tried again, once.
    private bool TryMakeFit(int at, ref Step<T> step)
    {
        _done = at;
        _overflow = _constantsOverflow || _shortenedFor == at || !TryShorten(ref step);
        _shortenedFor = at;
        return !_overflow;
    }

    private protected override BigRational Read(int slot, int at) => new(TOps.ToBig(_numbers[at]), TOps.ToBig(_columns[slot].Denominator));

    private protected override bool TryRead(int slot, int at, out long numerator, out long denominator)
    {
        denominator = 1;
        return TOps.TryToInt64(_numbers[at], out numerator) && TOps.TryToInt64(_columns[slot].Denominator, out denominator);
    }

    private protected override void ResetNumbers(bool isSameLayout)
    {
        if (isSameLayout)
        {
            _overflow = _constantsOverflow;
            return;
        }

        _overflow = _roundingsOverflow;
        _numbers = new T[Program.Numbers.Length * Stride];
        _columns = new Column<T>[Program.Numbers.Length];
        Array.Fill(_columns, new Column<T> { Denominator = TOps.One });
        foreach ((int slot, BigRational value) in Program.NumberConstants)
        {
            _numbers[NumberAt(slot)] = TOps.FromBig(value.Numerator, ref _overflow);
            _columns[slot].Denominator = TOps.FromBig(value.Denominator, ref _overflow);
            _columns[slot].Bits = TOps.Bits(_numbers[NumberAt(slot)]);
        }

        _constantsOverflow = _overflow;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int NumberAt(int slot) => slot << Shift;

    private protected Span<T> ElementsOf(int slot) => _numbers.AsSpan(NumberAt(slot), Count(Program.Numbers[slot].Scope));

    private T NumberOf(int slot, int element) => _numbers[NumberAt(slot) + (element * Program.NumberStrides[slot])];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref T First(int slot) => ref Trusted.At(_numbers, slot << Shift);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected ref Column<T> ColumnOf(int slot) => ref Trusted.At(_columns, slot);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref ulong UnknownWord(int slot, int word) => ref Trusted.At(Unknown, unchecked((slot << WordShift) + word));

    // Marks which elements of the target are unknown, from its operands.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Spread(ref Step<T> step)
    {
        ref ulong t = ref UnknownWord(step.Target, 0);
        ref ulong a = ref UnknownWord(step.A, 0);
        ref ulong b = ref UnknownWord(step.B, 0);
        t = a | b;
        for (int word = 1; word < Words; word++)
        {
            Trusted.Next(ref t, word) = Trusted.Next(ref a, word) | Trusted.Next(ref b, word);
        }
    }

    // One element whose being unknown its operands do not show.
    private void MarkUnknown(int slot, Scope scope, int element)
    {
        if (scope.IsParcel)
        {
            FillUnknown(slot, true);
        }
        else
        {
            UnknownWord(slot, element / WordBits) |= 1UL << element;
        }
    }
}
