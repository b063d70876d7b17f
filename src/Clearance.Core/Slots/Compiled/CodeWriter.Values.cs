using System.Linq.Expressions;
using System.Reflection;
using static System.Linq.Expressions.Expression;

namespace Clearance.Slots.Compiled;

/// <content>Where values are.</content>
internal sealed partial class CodeWriter
{
    private static readonly Expression s_none = Constant(0UL);
    private static readonly Expression s_all = Constant(ulong.MaxValue);

    // Values that stand in variables already, by slot: of the parcel, of four items, of one item as long as its turn lasts.
    private readonly Dictionary<int, Expression> _ofParcel = [];
    private readonly Dictionary<int, Expression> _lanes = [];
    private Dictionary<int, Expression> _elements = [];
    private readonly Dictionary<int, Expression> _unknownWords = [];
    private readonly Dictionary<int, Expression> _truthPairs = [];

    // By pair: what is true, and what may be.
    private readonly Dictionary<Expression, Expression> _trueWords = [];
    private readonly Dictionary<Expression, Expression> _maybeWords = [];

    // An object that the code holds, taken for what it is.
    private static MethodCallExpression Held<T>(T value)
        where T : class => Call(CodeMembers.As<T>(), Constant(value, typeof(object)));

    private ParameterExpression NewVariable(Type type)
    {
        ParameterExpression variable = Variable(type);
        _variables.Add(variable);
        return variable;
    }

    // A variable with a value, from here on.
    private ParameterExpression Keep(List<Expression> code, Expression value)
    {
        ParameterExpression variable = NewVariable(value.Type);
        code.Add(Assign(variable, value));
        if (code == _after || code == _finally)
        {
            _late.Add(variable);
        }

        if (code == _finally && _isLong)
        {
            _last.Add(variable);
        }

        return variable;
    }

    private ParameterExpression Keep(Place place, Expression value) => Keep(place.Code, value);

    private Expression NumberOf(Place place, int slot)
    {
        bool isOfParcel = IsOfParcel(_program.Numbers[slot].Scope);
        if (place.Reach != Reach.Lanes)
        {
            return ConstantOf(slot) ?? (isOfParcel ? NumberOfParcel(slot) : Known(_elements, slot, place.Code, ReadElement(_numbers, slot)));
        }

        if (isOfParcel)
        {
            return ConstantOf(slot) is { } constant ? Call(CodeMembers.All, constant) : Known(_lanes, slot, place.Code, Call(CodeMembers.All, NumberOfParcel(slot)));
        }

        EndElementsOf(_numbersOfElements, slot);
        return Known(_lanes, slot, place.Code, Call(CodeMembers.Load, _numbers, LanesAt(slot)));
    }

    private Expression NumberOfParcel(int slot) => Known(_ofParcel, slot, _before, Call(CodeMembers.ReadNumber, _numbers, At(slot)));

    private Expression Known(Dictionary<int, Expression> known, int slot, List<Expression> code, Expression value)
    {
        if (!known.TryGetValue(slot, out Expression? kept))
        {
            kept = Keep(code, value);
            known.Add(slot, kept);
        }

        return kept;
    }

    private ConstantExpression? ConstantOf(int slot) => _program.NumberOf(slot) is { } value ? Constant((long)value.Numerator) : null;

    private void PutNumber(Place place, int slot, Expression value)
    {
        ParameterExpression kept = Keep(place, value);
        Dictionary<int, Expression> known = place.Reach switch { Reach.Parcel => _ofParcel, Reach.Lanes => _lanes, _ => _elements };
        known[slot] = kept;
        if (place.Reach == Reach.Element)
        {
            _numbersOfElements.Add(slot);
        }

        place.Code.Add(Written(place, _numbers, slot, kept));
    }

    // A value of a slot that is written: of the parcel, of four items or of one.
    private MethodCallExpression Written(Place place, Expression slots, int slot, Expression value) => place.Reach switch
    {
        Reach.Parcel => Call(CodeMembers.WriteNumber, slots, At(slot), value),
        Reach.Lanes => Call(CodeMembers.Store, slots, LanesAt(slot), value),
        _ => Call(CodeMembers.WriteNumber, slots, Add(At(slot), _element), value),
    };

    private MethodCallExpression ReadElement(Expression slots, int slot) => Call(CodeMembers.ReadNumber, slots, Add(At(slot), _element));

    private Expression LanesAt(int slot) => _isStraight ? At(slot) : Add(At(slot), _item);

    private ConstantExpression At(int slot) => Constant((long)slot << _shift);

    private Expression CodeOf(Place place, int slot)
    {
        if (IsOfParcel(_program.Codes[slot].Scope))
        {
            Expression code = Call(CodeMembers.ReadNumber, _codes, At(slot));
            return place.Reach == Reach.Lanes ? Call(CodeMembers.All, code) : code;
        }

        if (place.Reach != Reach.Lanes)
        {
            return ReadElement(_codes, slot);
        }

        EndElementsOf(_codesOfElements, slot);
        return Call(CodeMembers.Load, _codes, LanesAt(slot));
    }

    private void PutCode(Place place, int slot, Expression value)
    {
        if (place.Reach == Reach.Element)
        {
            _codesOfElements.Add(slot);
        }

        place.Code.Add(Written(place, _codes, slot, value));
    }

    private Expression UnknownOf(int slot)
    {
        if (ConstantOf(slot) is not null)
        {
            return s_none;
        }

        if (!_unknownWords.TryGetValue(slot, out Expression? word))
        {
            word = Keep(_before, UnknownAt(slot));
            _unknownWords.Add(slot, word);
        }

        return word;
    }

    // Machines and facts write the bit of an item, whatever stands beyond it.
    private Expression UnknownAt(int slot)
    {
        Expression word = Call(CodeMembers.ReadWord, _unknown, WordAt(slot));
        return _isOfOne && !_program.Numbers[slot].Scope.IsParcel ? Subtract(s_none, And(word, Constant(1UL))) : word;
    }

    private Expression PairAt(int slot)
    {
        Expression pair = Call(CodeMembers.ReadPair, _truths, WordAt(slot));
        return _isOfOne && !_program.Booleans[slot].Scope.IsParcel ? Call(CodeMembers.Spread, pair, Constant(0)) : pair;
    }

    // A slot of the parcel has the same in all its words.
    private Expression WordAt(int slot) => _isLong ? Add(Constant((long)slot << _wordShift), _word) : Constant((long)slot << _wordShift);

    // What is unknown of a slot, from words that it depends on.
    private void PutUnknown(int slot, Expression word, params ReadOnlySpan<Expression> words)
    {
        List<Expression> code = CodeAfter(words);
        Expression kept = word is ConstantExpression ? word : Keep(code, word);
        _unknownWords[slot] = kept;
        code.Add(_isLong && code == _finally
            ? Call(CodeMembers.FillWords, _unknown, kept, Constant(slot << _wordShift), Count(_word))
            : Call(CodeMembers.WriteWord, _unknown, WordAt(slot), kept));
    }

    private Expression PairOf(int slot)
    {
        if (!_truthPairs.TryGetValue(slot, out Expression? pair))
        {
            pair = Keep(_before, PairAt(slot));
            _truthPairs.Add(slot, pair);
        }

        return pair;
    }

    // What is known only after the loops of all words is the same in all of them.
    private void PutPair(int slot, Expression pair, params ReadOnlySpan<Expression> words)
    {
        List<Expression> code = CodeAfter(words);
        Expression kept = Keep(code, pair);
        _truthPairs[slot] = kept;
        code.Add(_isLong && code == _finally
            ? Call(CodeMembers.FillPairs, _truths, Constant(slot << _wordShift), Count(_word), kept)
            : Call(CodeMembers.WritePair, _truths, WordAt(slot), kept));
    }

    // Words of what is true, or may be true.
    private Expression TrueOf(Expression pair) => WordOf(_trueWords, pair, CodeMembers.True);

    private Expression MaybeOf(Expression pair) => WordOf(_maybeWords, pair, CodeMembers.Maybe);

    private Expression WordOf(Dictionary<Expression, Expression> words, Expression pair, MethodInfo word)
    {
        if (!words.TryGetValue(pair, out Expression? kept))
        {
            kept = Keep(CodeAfter(pair), Call(word, pair));
            words.Add(pair, kept);
        }

        return kept;
    }

    // All bits where a word of any 64 items has one.
    private Expression AnyOf(Expression word)
    {
        if (_isOfOne)
        {
            return word;
        }

        List<Expression> code = CodeAfter(word);
        Expression ofItems = And(word, _mask);
        if (!_isLong)
        {
            return Keep(code, Spread(ofItems));
        }

        ParameterExpression any = Keep(_once, s_none);
        code.Add(OrAssign(any, ofItems));
        return Keep(_finally, Spread(any));
    }

    // A bit of each element, or of the parcel in all bits: flags are bits, or all bits of four elements.
    private ParameterExpression Gather(Place place, Expression flag)
    {
        if (place.Reach == Reach.Parcel)
        {
            return Keep(place, Subtract(s_none, flag));
        }

        bool isOfLanes = place.Reach == Reach.Lanes;
        if (isOfLanes && _isStraight)
        {
            return Keep(place, Call(CodeMembers.BitsOf, flag));
        }

        ParameterExpression word = Keep(_before, s_none);
        place.Code.Add(OrAssign(word, isOfLanes ? LeftShift(Call(CodeMembers.BitsOf, flag), Count(_item)) : LeftShift(flag, Count(_element))));
        _late.Add(word);
        return word;
    }

    // All bits of a number where a word has the bit of the element.
    private Expression MaskOf(Place place, Expression word) => place.Reach switch
    {
        Reach.Parcel => Convert(word, typeof(long)),
        Reach.Lanes => Call(CodeMembers.MaskOf, word, Count(FirstOfLanes)),
        _ => Convert(Subtract(s_none, BitOf(word)), typeof(long)),
    };

    private BinaryExpression BitOf(Expression word) => And(RightShift(word, Count(_element)), Constant(1UL));

    private static Expression ConstantIn(Place place, long value) => place.Reach == Reach.Lanes ? Call(CodeMembers.All, Constant(value)) : Constant(value);
}
