using System.Runtime.CompilerServices;
using Clearance.Formulas;
using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <summary>Runs a program over numbers of one width.</summary>
internal sealed partial class Machine<T, TOps> : Frame
    where TOps : IExactOps<T>
{
    private readonly byte[] _numberStrides;
    private readonly byte[] _codeStrides;
    private readonly (T Unit, T Denominator)[] _roundings;
    private readonly bool _roundingsOverflow;
    private readonly List<int> _outcomes = [];
    private readonly List<int> _keysMissing = [];
    private readonly LookupMemo?[] _memos;
    private Alignment<T>[] _alignments = [];
    private T[] _numbers = [];
    private T[] _denominators = [];
    private T[] _weights = [];
    private T[] _totals = [];
    private bool[] _lacking = [];
    private bool _overflow;
    private bool _constantsOverflow;
    private int _done;

    /// <summary>A machine for one program; <paramref name="memos"/> remembers rows together with other machines.</summary>
    public Machine(Program program, LookupMemos? memos = null)
        : base(program)
    {
        _numberStrides = program.NumberStrides;
        _codeStrides = program.CodeStrides;
        _memos = memos?.Of(program) ?? new LookupMemo?[program.Tables.Length];
        _roundings = new (T, T)[program.Roundings.Length];
        for (int i = 0; i < _roundings.Length; i++)
        {
            _roundings[i] = (TOps.FromBig(program.Roundings[i].Unit.Numerator, ref _roundingsOverflow), TOps.FromBig(program.Roundings[i].Unit.Denominator, ref _roundingsOverflow));
        }
    }

    public override void Run(ReadOnlySpan<int> steps)
    {
        Instruction[] all = Program.Steps;
        _alignments = Grow(_alignments, all.Length);
        _done = _overflow ? -1 : 0;
        bool isShortened = false;
        for (int i = 0; i < steps.Length && !_overflow; i++)
        {
            int at = steps[i];
            ref readonly Instruction step = ref Trusted.At(all, at);
            switch (step.Op)
            {
                case Op.AddN:
                case Op.SubtractN:
                    AddOrSubtract(in step, at);
                    break;
                case Op.MultiplyN:
                    Multiply(in step, at);
                    break;
                case Op.DivideN:
                    Divide(in step);
                    break;
                case Op.MinN:
                case Op.MaxN:
                    Extreme(in step, at);
                    break;
                case Op.RoundN:
                    Round(in step, at);
                    break;
                case Op.SelectN:
                    SelectNumber(in step, at);
                    break;
                case Op.SelectB:
                    Booleans.Select(step.Target, step.A, step.B, step.C);
                    break;
                case Op.SelectC:
                    SelectCode(in step);
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
                    CompareNumbers(in step, at);
                    break;
                case Op.EqualC:
                    EqualCodes(in step);
                    break;
                case Op.EqualB:
                    Booleans.Equal(step.Target, step.A, step.B);
                    break;
                case Op.InSet:
                    InSet(in step);
                    break;
                case Op.InFacts:
                    InFacts(in step);
                    break;
                case Op.IsGivenN:
                    IsGiven(in step);
                    break;
                case Op.SumN:
                case Op.Total:
                    Sum(in step);
                    break;
                case Op.LeastN:
                case Op.GreatestN:
                    Furthest(in step);
                    break;
                case Op.AnyB:
                case Op.AllB:
                    Quantify(in step);
                    break;
                case Op.SameN:
                    SameNumber(in step);
                    break;
                case Op.SameB:
                case Op.SameC:
                    SameCode(in step);
                    break;
                case Op.Group:
                    MakeGroups(in step);
                    break;
                case Op.Lookup:
                    Lookup(in step);
                    break;
                case Op.HasColumn:
                    HasColumn(in step);
                    break;
                case Op.ReadN:
                    ReadNumber(in step, at);
                    break;
                case Op.ReadB:
                case Op.ReadC:
                    ReadCode(in step);
                    break;
                case Op.ShareN:
                    Share(in step);
                    break;
                case Op.ShareUnitsN:
                    ShareUnits(in step);
                    break;
                case Op.FitN:
                    Fit(in step);
                    break;
                case Op.Assess:
                    Assess(in step, at);
                    break;
                case Op.Due:
                    Due(in step);
                    break;
                case Op.Part:
                    Parts!.Run(step.Data, this);
                    break;
                default:
                    throw new InvalidOperationException($"no such instruction: {step.Op}");
            }

            // Once common factors are out, the step may fit; it is tried again.
            if (_overflow)
            {
                _done = i;
                isShortened = !isShortened && !_constantsOverflow && TryShorten(in step);
                _overflow = !isShortened;
                i -= isShortened ? 1 : 0;
            }
            else
            {
                isShortened = false;
            }
        }

        Overflowed = _overflow;
    }

    private protected override BigRational Read(int slot, int at) => new(TOps.ToBig(_numbers[at]), TOps.ToBig(_denominators[slot]));

    private protected override bool TryRead(int slot, int at, out long numerator, out long denominator)
    {
        denominator = 1;
        return TOps.TryToInt64(_numbers[at], out numerator) && TOps.TryToInt64(_denominators[slot], out denominator);
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
        _denominators = new T[Program.Numbers.Length];
        Array.Fill(_denominators, TOps.One);
        foreach ((int slot, BigRational value) in Program.NumberConstants)
        {
            _numbers[NumberAt(slot)] = TOps.FromBig(value.Numerator, ref _overflow);
            _denominators[slot] = TOps.FromBig(value.Denominator, ref _overflow);
        }

        _constantsOverflow = _overflow;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int NumberAt(int slot) => slot * Stride;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref T First(int slot) => ref Trusted.At(_numbers, slot * Stride);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int StrideOf(int slot) => Trusted.At(_numberStrides, slot);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref T Denominator(int slot) => ref Trusted.At(_denominators, slot);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref ulong UnknownWord(int slot, int word) => ref Trusted.At(Unknown, (slot * Words) + word);

    // Marks which elements of the target are unknown, from its operands.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Spread(in Instruction step)
    {
        for (int word = 0; word < Words; word++)
        {
            UnknownWord(step.Target, word) = UnknownWord(step.A, word) | UnknownWord(step.B, word);
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
            Unknown[(slot * Words) + (element / WordBits)] |= 1UL << element;
        }
    }
}
