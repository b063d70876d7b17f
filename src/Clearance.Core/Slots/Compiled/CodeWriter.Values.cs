using System.Linq.Expressions;
using Clearance.Formulas.Programs;
using static System.Linq.Expressions.Expression;

namespace Clearance.Slots.Compiled;

/// <content>Where values are, and the loop over the items.</content>
internal sealed partial class CodeWriter
{
    private static readonly Expression s_none = Constant(0UL);
    private static readonly Expression s_all = Constant(ulong.MaxValue);

    // What is done already, and beside the loop that is being written: before it, for each item, and after it; before and after the loops of all words, where there are several.
    private readonly List<Expression> _done = [];
    private readonly List<Expression> _once;
    private readonly List<Expression> _before = [];
    private List<Expression> _body = [];
    private readonly List<Expression> _after = [];
    private readonly List<Expression> _finally;

    // Values that stand in variables already, by slot; elements as long as the loop lasts.
    private readonly Dictionary<int, Expression> _ofParcel = [];
    private Dictionary<int, Expression> _elements = [];
    private readonly Dictionary<int, Expression> _unknownWords = [];
    private readonly Dictionary<int, (Expression True, Expression False)> _truthWords = [];

    // Variables that have their values only after the loop, and those among them that have them after the loops of all words.
    private readonly HashSet<Expression> _late = [];
    private readonly HashSet<Expression> _last = [];

    private void EndLoop()
    {
        List<Expression> loop = [.. _before, .. _body.Count > 0 ? [OverItems(_body)] : (Expression[])[], .. _after];
        if (_isLong && loop.Count > 0)
        {
            _done.AddRange(_once);
            _done.Add(OverWords([.. WordsAgain(UsedVariables.In(loop)), .. loop]));
            _done.AddRange(_finally);
        }
        else
        {
            _done.AddRange(loop);
        }

        foreach (List<Expression> ended in (List<Expression>[])[_once, _before, _body, _after, _finally])
        {
            ended.Clear();
        }

        _elements.Clear();
        _numerators.Clear();
        _late.Clear();
        _last.Clear();
    }

    private BlockExpression OverItems(List<Expression> body)
    {
        LabelTarget end = Label();
        Expression each = Block(typeof(void), [.. body, PreIncrementAssign(_item)]);
        return Block(Assign(_item, _isLong ? _first : Constant(0)), Loop(IfThenElse(LessThan(_item, _limit), each, Break(end)), end));
    }

    private BlockExpression OverWords(List<Expression> body)
    {
        LabelTarget end = Label();
        Expression[] each =
        [
            Assign(_limit, Call(CodeMembers.Least, _items, Add(_first, Constant(TruthColumns.WordBits)))),
            PutMask(),
            .. body,
            PreIncrementAssign(_word),
            Assign(_first, _limit),
            IfThen(Equal(_limit, _items), Break(end)),
        ];
        return Block(Assign(_word, Constant(0)), Assign(_first, Constant(0)), Loop(Block(typeof(void), each), end));
    }

    // The bits of the items of a word.
    private BinaryExpression PutMask() => Assign(_mask, RightShift(s_all, Subtract(Constant(TruthColumns.WordBits), _isLong ? Subtract(_limit, _first) : _limit)));

    // What stood in variables before stands there for each word.
    private IEnumerable<Expression> WordsAgain(HashSet<Expression> used)
    {
        foreach ((int slot, Expression word) in _unknownWords)
        {
            if (!_program.Numbers[slot].Scope.IsParcel && used.Contains(word))
            {
                yield return Assign(word, UnknownAt(slot));
            }
        }

        foreach ((int slot, (Expression isTrue, Expression isFalse)) in _truthWords)
        {
            if (!_program.Booleans[slot].Scope.IsParcel && (used.Contains(isTrue) || used.Contains(isFalse)))
            {
                yield return Assign(isTrue, Property(TruthAt(slot), CodeMembers.True));
                yield return Assign(isFalse, Property(TruthAt(slot), CodeMembers.False));
            }
        }
    }

    // Where an instruction goes that reads some numbers and words: into the loop, which ends first if it is to give one of them, or before or after it.
    private List<Expression> Place(Scope scope, ReadOnlySpan<int> numbers, params ReadOnlySpan<Expression> words)
    {
        bool isLate = IsLate(words);
        foreach (int slot in numbers)
        {
            isLate |= _program.Numbers[slot].Scope.IsParcel && _ofParcel.TryGetValue(slot, out Expression? known) && _late.Contains(known);
        }

        if (!scope.IsItem)
        {
            return isLate ? _finally : _before;
        }

        if (isLate)
        {
            EndLoop();
        }

        return _body;
    }

    // Where words go that depend on others.
    private List<Expression> PlaceOf(params ReadOnlySpan<Expression> words)
    {
        foreach (Expression word in words)
        {
            if (_last.Contains(word))
            {
                return _finally;
            }
        }

        return IsLate(words) ? _after : _before;
    }

    private bool IsLate(params ReadOnlySpan<Expression> values)
    {
        foreach (Expression value in values)
        {
            if (_late.Contains(value))
            {
                return true;
            }
        }

        return false;
    }

    private ParameterExpression NewVariable(Type type)
    {
        ParameterExpression variable = Variable(type);
        _variables.Add(variable);
        return variable;
    }

    // A variable with a value, from here on.
    private ParameterExpression Keep(List<Expression> place, Expression value)
    {
        ParameterExpression variable = NewVariable(value.Type);
        place.Add(Assign(variable, value));
        if (place == _after || place == _finally)
        {
            _late.Add(variable);
        }

        if (place == _finally && _isLong)
        {
            _last.Add(variable);
        }

        return variable;
    }

    private Expression NumberOf(int slot)
    {
        if (ConstantOf(slot) is { } constant)
        {
            return constant;
        }

        bool isOfParcel = _program.Numbers[slot].Scope.IsParcel;
        Dictionary<int, Expression> known = isOfParcel ? _ofParcel : _elements;
        if (!known.TryGetValue(slot, out Expression? value))
        {
            value = Keep(isOfParcel ? _before : _body, ArrayAccess(_numbers, At(slot, isOfParcel)));
            known.Add(slot, value);
        }

        return value;
    }

    private ConstantExpression? ConstantOf(int slot) => _program.NumberOf(slot) is { } value ? Constant((long)value.Numerator) : null;

    private void PutNumber(List<Expression> place, int slot, Expression value)
    {
        ParameterExpression kept = Keep(place, value);
        (place == _body ? _elements : _ofParcel)[slot] = kept;
        place.Add(Assign(ArrayAccess(_numbers, At(slot, place != _body)), kept));
    }

    private Expression At(int slot, bool isOfParcel) => isOfParcel ? Constant(slot << _shift) : Add(Constant(slot << _shift), _item);

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

    private IndexExpression UnknownAt(int slot) => ArrayAccess(_unknown, WordAt(slot));

    private IndexExpression TruthAt(int slot) => ArrayAccess(_truths, WordAt(slot));

    // A slot of the parcel has the same in all its words.
    private Expression WordAt(int slot) => _isLong ? Add(Constant(slot << _wordShift), _word) : Constant(slot << _wordShift);

    // What is unknown of a slot, from words that it depends on.
    private void PutUnknown(int slot, Expression word, params ReadOnlySpan<Expression> words)
    {
        List<Expression> place = PlaceOf(words);
        Expression kept = word is ConstantExpression ? word : Keep(place, word);
        _unknownWords[slot] = kept;
        place.Add(PutWord(place, _unknown, slot, kept));
    }

    // What is known only after the loops of all words is the same in all of them.
    private Expression PutWord(List<Expression> place, Expression array, int slot, Expression value) => _isLong && place == _finally
        ? Call(array == _truths ? CodeMembers.FillTruths : CodeMembers.FillWords, array, value, Constant(slot << _wordShift), _word)
        : Assign(ArrayAccess(array, WordAt(slot)), value);

    private (Expression True, Expression False) TruthOf(int slot)
    {
        if (!_truthWords.TryGetValue(slot, out (Expression True, Expression False) words))
        {
            words = (Keep(_before, Property(TruthAt(slot), CodeMembers.True)), Keep(_before, Property(TruthAt(slot), CodeMembers.False)));
            _truthWords.Add(slot, words);
        }

        return words;
    }

    private void PutTruth(int slot, Expression isTrue, Expression isFalse, params ReadOnlySpan<Expression> words)
    {
        List<Expression> place = PlaceOf(words);
        (Expression True, Expression False) kept = (Keep(place, isTrue), Keep(place, isFalse));
        _truthWords[slot] = kept;
        place.Add(PutWord(place, _truths, slot, New(CodeMembers.TruthWord, kept.True, kept.False)));
    }

    // All bits where a word of any 64 items has one.
    private ParameterExpression AnyOf(Expression word, params ReadOnlySpan<Expression> words)
    {
        List<Expression> place = PlaceOf(words);
        Expression ofItems = And(word, _mask);
        if (!_isLong)
        {
            return Keep(place, Spread(ofItems));
        }

        ParameterExpression any = Keep(_once, s_none);
        place.Add(OrAssign(any, ofItems));
        return Keep(_finally, Spread(any));
    }

    // A bit of each element, or of the parcel in all bits.
    private ParameterExpression Gather(List<Expression> place, Expression bit)
    {
        if (place != _body)
        {
            return Keep(place, Subtract(s_none, bit));
        }

        ParameterExpression word = Keep(_before, s_none);
        _body.Add(OrAssign(word, LeftShift(bit, _item)));
        _late.Add(word);
        return word;
    }

    // All bits of a number where a word has the bit of the element.
    private UnaryExpression MaskOf(List<Expression> place, Expression word) =>
        Convert(place != _body ? word : Subtract(s_none, BitOf(word)), typeof(long));

    private BinaryExpression BitOf(Expression word) => And(RightShift(word, _item), Constant(1UL));
}
