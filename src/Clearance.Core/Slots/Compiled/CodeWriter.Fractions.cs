using System.Linq.Expressions;
using System.Reflection;
using Clearance.Formulas;
using Clearance.Formulas.Programs;
using static System.Linq.Expressions.Expression;

namespace Clearance.Slots.Compiled;

/// <content>Numbers over a divisor that comes with the parcel: worked out where they are rounded, in the loop that rounds.</content>
internal sealed partial class CodeWriter
{
    // Sums of weights, and numerators: of the parcel, and of one item as long as its turn lasts.
    private readonly Dictionary<int, Expression> _totals = [];
    private Dictionary<int, Expression> _numeratorsOfParcel = [];
    private Dictionary<int, Expression> _numerators = [];

    // Divisors that stand before the loop over items, by the slot or the total that they are: with no parts themselves, otherwise times the parts of a whole; null where that could come too late.
    private Dictionary<(int Slot, bool IsOfTotal, long Parts), Expression>? _divisors = [];

    private void WriteFraction(ref readonly Step<long> step)
    {
        switch (step.Op)
        {
            case Op.ShareN:
                WriteShare(in step);
                break;
            case Op.DivideN:
                WriteDivide(in step);
                break;
            case Op.SelectN:
                PutUnknownOfChoice(in step);
                break;
            default:
                PutUnknown(step.Target, step.A, step.B);
                break;
        }
    }

    // Where weights are worth nothing in all, others take their place, which the machine knows.
    private void WriteShare(ref readonly Step<long> step)
    {
        Expression total = TotalOf(step.B);
        (Expression ofWhole, Expression ofWeights) = (UnknownOf(step.A), UnknownOf(step.B));
        Place place = PlaceOf(Scope.Parcel, [step.A], total, ofWhole, ofWeights);
        Expression isSome = Keep(place, Or(ofWhole, Subtract(s_none, IsNotZero(NumberOf(place, step.A)))));
        Expression unknown = Keep(place, And(isSome, Or(ofWhole, AnyOf(ofWeights))));
        Leave(place.Code, And(And(isSome, Not(unknown)), IsNegative(Subtract(total, Constant(1L)))));
        PutUnknown(step.Target, unknown, unknown);
    }

    // A divisor below 0 would turn all signs, which the machine knows.
    private void WriteDivide(ref readonly Step<long> step)
    {
        Place place = PlaceOf(step.Scope, [step.B]);
        Expression divisor = NumberOf(place, step.B);
        Expression nothing = ConstantIn(place, 0);
        Expression isSome = Gather(place, AreDifferent(place, divisor, nothing));
        Expression isBelow = Gather(place, IsBelow(place, divisor, nothing));
        (Expression ofDividend, Expression ofDivisor) = (UnknownOf(step.A), UnknownOf(step.B));
        Leave(CodeAfter(isBelow, ofDivisor), And(OfItems(step.Scope, isBelow), Not(ofDivisor)));
        PutUnknown(step.Target, Or(Or(ofDividend, ofDivisor), Not(isSome)), ofDividend, ofDivisor, isSome);
    }

    // Where the test is unknown, so is the choice, unless the branches are the same: a loop of its own, which few parcels need, tells. What is summed for it is summed in any case.
    private void PutUnknownOfChoice(ref readonly Step<long> step)
    {
        Collect(step.B, [], []);
        Collect(step.C, [], []);
        if (_last.Count > 0)
        {
            EndLoop();
        }

        Expression pair = PairOf(step.A);
        (Expression ofThen, Expression ofOther) = (UnknownOf(step.B), UnknownOf(step.C));
        (Expression isTrue, Expression mayBe) = (TrueOf(pair), MaybeOf(pair));
        Expression open = Keep(_after, And(mayBe, Not(isTrue)));
        Expression differing = Keep(_after, s_none);
        Expression isAsked = NotEqual(OfItems(step.Scope, open), s_none);
        _after.Add(IfThen(isAsked, Assign(differing, Differing(in step))));
        PutUnknown(step.Target, Or(Or(And(ofThen, mayBe), And(ofOther, Not(isTrue))), And(open, differing)), differing);
    }

    private BlockExpression Differing(ref readonly Step<long> step)
    {
        // What is worked out here may never be: nobody else is to rely on it.
        (List<Expression> each, Dictionary<int, Expression> elements) = (_each, _elements);
        (Dictionary<int, Expression> numerators, Dictionary<int, Expression> numeratorsOfParcel) = (_numerators, _numeratorsOfParcel);
        Dictionary<(int Slot, bool IsOfTotal, long Parts), Expression>? divisors = _divisors;
        (_each, _elements, _numerators, _numeratorsOfParcel, _divisors) = ([], [], [], [], null);
        FixedFraction fraction = _scales.FractionOf(step.Target);
        ParameterExpression word = NewVariable(typeof(ulong));
        List<Expression> all = [Assign(word, s_none)];
        bool isOfParcel = IsOfParcel(step.Scope);
        Place place = isOfParcel ? new Place(all, Reach.Parcel) : new Place(_each, Reach.Element);
        Expression then = NumeratorOver(place, step.B, step.LeftFactor, fraction);
        Expression otherwise = NumeratorOver(place, step.C, step.RightFactor, fraction);
        Expression bits = isOfParcel ? s_all : LeftShift(Constant(1UL), Count(_element));
        place.Code.Add(IfThen(NotEqual(then, otherwise), OrAssign(word, bits)));
        if (!isOfParcel)
        {
            all.Add(OverElements(_each, First, _limit));
        }

        (_each, _elements, _numerators, _numeratorsOfParcel, _divisors) = (each, elements, numerators, numeratorsOfParcel, divisors);
        return Block(typeof(ulong), [.. all, word]);
    }

    // Ends the code where a word has any bits.
    private void Leave(List<Expression> place, Expression word) => place.Add(IfThen(NotEqual(word, Constant(0UL)), Return(_end, Constant(false))));

    private Expression TotalOf(int weights)
    {
        if (!_totals.TryGetValue(weights, out Expression? total))
        {
            _totals.Add(weights, total = SumOf(weights));
        }

        return total;
    }

    // Numbers and words that the numerators and divisors of a slot are worked out from.
    private void Collect(int slot, List<int> numbers, List<Expression> words)
    {
        if (!_scales.IsFraction(slot))
        {
            numbers.Add(slot);
            return;
        }

        FixedFraction fraction = _scales.FractionOf(slot);
        Step<long> step = _scales.StepOf(_program.Numbers[slot].Instruction);
        if (fraction.IsOfTotal)
        {
            words.Add(TotalOf(fraction.Divisor));
        }
        else if (fraction.Divisor >= 0)
        {
            numbers.Add(fraction.Divisor);
        }

        switch (step.Op)
        {
            case Op.ShareN:
                numbers.AddRange([step.A, step.B]);
                break;
            case Op.DivideN:
                Collect(step.A, numbers, words);
                break;
            case Op.SelectN:
                words.Add(PairOf(step.A));
                Collect(step.B, numbers, words);
                Collect(step.C, numbers, words);
                break;
            default:
                Collect(step.A, numbers, words);
                Collect(step.B, numbers, words);
                break;
        }
    }

    private Expression NumeratorOf(Place place, int slot)
    {
        if (!_scales.IsFraction(slot))
        {
            return NumberOf(place, slot);
        }

        FixedFraction fraction = _scales.FractionOf(slot);
        Dictionary<int, Expression> known = place.Reach == Reach.Parcel ? _numeratorsOfParcel : _numerators;
        if (!known.TryGetValue(slot, out Expression? numerator))
        {
            Step<long> step = _scales.StepOf(_program.Numbers[slot].Instruction);
            numerator = Keep(place, step.Op switch
            {
                Op.ShareN => Product(NumberOf(place, step.A), NumberOf(place, step.B), fraction.IsNarrow),
                Op.DivideN => Product(NumeratorOf(place, step.A), Constant(step.LeftFactor), fraction.IsNarrow),
                Op.MultiplyN => Product(NumeratorOf(place, step.A), NumeratorOf(place, step.B), fraction.IsNarrow),
                Op.SelectN => Condition(
                    NotEqual(place.Reach == Reach.Element ? BitOf(MaybeOf(PairOf(step.A))) : MaybeOf(PairOf(step.A)), s_none),
                    NumeratorOver(place, step.B, step.LeftFactor, fraction),
                    NumeratorOver(place, step.C, step.RightFactor, fraction)),
                _ => Add(
                    NumeratorOver(place, step.A, step.LeftFactor, fraction),
                    NumeratorOver(place, step.B, step.Op == Op.AddN ? step.RightFactor : -step.RightFactor, fraction)),
            });
            known.Add(slot, numerator);
        }

        return numerator;
    }

    // An operand over the divisor and the denominator of all.
    private Expression NumeratorOver(Place place, int operand, long factor, FixedFraction all)
    {
        Expression own = NumeratorOf(place, operand);
        Expression over = _scales.FractionOf(operand).Divisor < 0 && all.Divisor >= 0 ? Product(own, DivisorOf(place, all), all.IsNarrow) : own;
        return Product(over, Constant(factor), all.IsNarrow);
    }

    // Where a divisor is not above 0 the number is unknown, or nothing.
    private Expression DivisorOf(Place place, FixedFraction fraction) => fraction.Divisor < 0 ? Constant(1L) : OfAll(place, fraction, 0, of =>
    {
        Expression divisor = fraction.IsOfTotal ? TotalOf(fraction.Divisor) : NumberOf(of, fraction.Divisor);
        Expression isAbove = Keep(of, Negate(Convert(IsPositive(divisor), typeof(long))));
        return Keep(of, Or(And(divisor, isAbove), Add(isAbove, Constant(1L))));
    });

    // The same times the parts of a whole.
    private Expression JoinedDivisor(Place place, FixedFraction fraction, Expression divisor, long parts) => fraction.Divisor < 0 ? Constant((ulong)parts)
        : OfAll(place, fraction, parts, of => Keep(of, Call(CodeMembers.Joined, divisor, Constant(parts))));

    // What comes of a divisor that all items have in common stands before the loop over them.
    private Expression OfAll(Place place, FixedFraction fraction, long parts, Func<Place, Expression> make)
    {
        if ((place.Reach == Reach.Parcel && place.Code != _before) || _divisors is null || !(fraction.IsOfTotal || IsOfParcel(_program.Numbers[fraction.Divisor].Scope)))
        {
            return make(place);
        }

        (int, bool, long) key = (fraction.Divisor, fraction.IsOfTotal, parts);
        if (!_divisors.TryGetValue(key, out Expression? made))
        {
            made = make(new Place(_before, Reach.Parcel));
            _divisors.Add(key, made);
        }

        return made;
    }

    private static Expression Product(Expression left, Expression right, bool isNarrow)
    {
        if (right is ConstantExpression { Value: 1L })
        {
            return isNarrow || left.Type == typeof(LongNumber) ? left : Convert(left, typeof(LongNumber));
        }

        return isNarrow ? Expression.Multiply(left, right)
            : left.Type == typeof(long) && right.Type == typeof(long) ? Call(CodeMembers.Product, left, right)
            : Expression.Multiply(Wide(left), Wide(right));

        static Expression Wide(Expression number) => number.Type == typeof(LongNumber) ? number : Convert(number, typeof(LongNumber));
    }

    // Quotients so long that the result would not be of its scale end the code.
    private Expression RoundedFraction(Place place, ref readonly Step<long> step, RoundingMode mode)
    {
        FixedFraction from = _scales.FractionOf(step.A);
        bool isNarrow = from.Bits + Int64Ops.FactorBits(step.LeftFactor) <= Int64Ops.MostBits;
        Expression dividend = Product(NumeratorOf(place, step.A), Constant(step.LeftFactor), isNarrow);
        MethodInfo round = isNarrow ? CodeMembers.Round : CodeMembers.RoundLonger;
        Expression divisor = DivisorOf(place, from);
        Expression quotient = Keep(place, Call(round, dividend, divisor, Constant(step.Right), JoinedDivisor(place, from, divisor, step.Right), Constant(mode)));
        int most = _scales.Columns[step.Target].Bits - Int64Ops.FactorBits(step.Left);
        Expression isLong = Gather(place, IsNotZero(RightShift(SizeOf(place, quotient), Constant(most))));
        Expression unknown = UnknownOf(step.A);
        Expression known = And(isLong, Not(unknown));
        Leave(CodeAfter(isLong, unknown), OfItems(step.Scope, known));
        return Times(quotient, step.Left);
    }

    private Expression IsPositiveOf(Place place, int slot)
    {
        Expression number = NumeratorOf(place, slot);
        return number.Type == typeof(LongNumber) ? Call(CodeMembers.IsPositive, number) : IsPositive(number);
    }

    // Where an instruction goes that rounds a number.
    private Place PlaceOfRounded(ref readonly Step<long> step, params ReadOnlySpan<Expression> others)
    {
        List<int> numbers = [];
        List<Expression> words = [.. others];
        Collect(step.A, numbers, words);
        return PlaceOfEach(step.Scope, [.. numbers], [.. words]);
    }
}
