using System.Runtime.CompilerServices;
using Clearance.Formulas;
using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <summary>Runs a program over numbers of one width.</summary>
internal sealed partial class Machine<T, TOps> : Frame
    where TOps : IExactOps<T>
{
    private readonly byte[] _numberStrides;
    private readonly byte[] _booleanStrides;
    private readonly byte[] _codeStrides;
    private T[] _numbers = [];
    private T[] _denominators = [];
    private T[] _weights = [];
    private T[] _totals = [];
    private bool[] _lacking = [];
    private bool _overflow;
    private bool _constantsOverflow;

    public Machine(Program program)
        : base(program)
    {
        _numberStrides = program.NumberStrides;
        _booleanStrides = program.BooleanStrides;
        _codeStrides = program.CodeStrides;
    }

    public override void SetNumbers(int slot, ReadOnlySpan<Fraction> values)
    {
        long common = 1;
        bool isWide = false;
        foreach (Fraction value in values)
        {
            if (value.IsKnown && common % value.Denominator != 0)
            {
                common = Int64Ops.Multiply(common, value.Denominator / Int64Ops.Gcd(common, value.Denominator), ref isWide);
                if (isWide)
                {
                    SetWide(slot, values);
                    return;
                }
            }
        }

        _denominators[slot] = TOps.FromInt64(common);
        int at = slot * ItemCount;
        bool any = false;
        for (int i = 0; i < values.Length; i++)
        {
            Fraction value = values[i];
            any |= Unknown[at + i] = !value.IsKnown;
            _numbers[at + i] = value.IsKnown ? TOps.Multiply(TOps.FromInt64(value.Numerator), TOps.FromInt64(common / value.Denominator), ref _overflow) : TOps.Zero;
        }

        AnyUnknown[slot] = any;
    }

    public override void Run()
    {
        foreach (ref readonly Instruction step in Program.Instructions.AsSpan())
        {
            if (_overflow)
            {
                break;
            }

            Step(in step);
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

        _overflow = false;
        _numbers = Grow(_numbers, Program.Numbers.Length * ItemCount);
        _weights = Grow(_weights, ItemCount);
        _denominators = Grow(_denominators, Program.Numbers.Length);
        Array.Fill(_denominators, TOps.One);
        foreach ((int slot, BigRational value) in Program.NumberConstants)
        {
            Unknown[slot * ItemCount] = false;
            _numbers[slot * ItemCount] = TOps.FromBig(value.Numerator, ref _overflow);
            _denominators[slot] = TOps.FromBig(value.Denominator, ref _overflow);
        }

        _constantsOverflow = _overflow;
    }

    // The common denominator of the caller's own fractions does not fit 64 bits: only the wider machines go on.
    private void SetWide(int slot, ReadOnlySpan<Fraction> values)
    {
        T common = TOps.One;
        foreach (Fraction value in values)
        {
            if (value.IsKnown)
            {
                common = Lcm(common, TOps.FromInt64(value.Denominator));
            }
        }

        _denominators[slot] = common;
        int at = slot * ItemCount;
        for (int i = 0; i < values.Length; i++)
        {
            Fraction value = values[i];
            Unknown[at + i] = !value.IsKnown;
            AnyUnknown[slot] |= !value.IsKnown;
            T factor = value.IsKnown ? TOps.Divide(common, TOps.FromInt64(value.Denominator), out _) : TOps.Zero;
            _numbers[at + i] = TOps.Multiply(TOps.FromInt64(value.Numerator), factor, ref _overflow);
        }
    }

    private void Step(in Instruction step)
    {
        switch (step.Op)
        {
            case Op.AddN:
            case Op.SubtractN:
                AddOrSubtract(in step);
                break;
            case Op.MultiplyN:
                Multiply(in step);
                break;
            case Op.DivideN:
                Divide(in step);
                break;
            case Op.MinN:
            case Op.MaxN:
                Extreme(in step);
                break;
            case Op.RoundN:
                Round(in step);
                break;
            case Op.SelectN:
                SelectNumber(in step);
                break;
            case Op.SelectB:
                SelectBoolean(in step);
                break;
            case Op.SelectC:
                SelectCode(in step);
                break;
            case Op.And:
            case Op.Or:
            case Op.Not:
                Logic(in step);
                break;
            case Op.CompareN:
                CompareNumbers(in step);
                break;
            case Op.EqualC:
            case Op.EqualB:
                Equal(in step);
                break;
            case Op.InSet:
            case Op.InFacts:
                Membership(in step);
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
                ReadNumber(in step);
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
                Assess(in step);
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
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int NumberAt(int slot) => slot * ItemCount;

    // Marks which elements of the target are unknown, from its operands; false where every element is known.
    private bool Spread(int target, int count, int a, int b)
    {
        AnyUnknown[target] = AnyUnknown[a] || AnyUnknown[b];
        int at = NumberAt(target);
        if (!AnyUnknown[target])
        {
            Unknown.AsSpan(at, count).Clear();
            return false;
        }

        for (int i = 0; i < count; i++)
        {
            Unknown[at + i] = Unknown[NumberAt(a) + (i * _numberStrides[a])] || Unknown[NumberAt(b) + (i * _numberStrides[b])];
        }

        return true;
    }

    // The factors that bring two denominators to a common one.
    private T Align(T left, T right, out T leftFactor, out T rightFactor)
    {
        leftFactor = TOps.One;
        rightFactor = TOps.One;
        if (TOps.Compare(left, right) == 0)
        {
            return left;
        }

        T quotient = TOps.Divide(left, right, out T rest);
        if (TOps.Sign(rest) == 0)
        {
            rightFactor = quotient;
            return left;
        }

        quotient = TOps.Divide(right, left, out rest);
        if (TOps.Sign(rest) == 0)
        {
            leftFactor = quotient;
            return right;
        }

        T gcd = TOps.Gcd(left, right);
        leftFactor = TOps.Divide(right, gcd, out _);
        rightFactor = TOps.Divide(left, gcd, out _);
        return TOps.Multiply(left, leftFactor, ref _overflow);
    }

    private T Lcm(T left, T right) => Align(left, right, out _, out _);
}
