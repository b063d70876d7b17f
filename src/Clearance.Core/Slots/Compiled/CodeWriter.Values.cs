using System.Linq.Expressions;
using Clearance.Formulas.Programs;
using static System.Linq.Expressions.Expression;

namespace Clearance.Slots.Compiled;

/// <content>Where values are, and the loop over the items.</content>
internal sealed partial class CodeWriter
{
    private static readonly Expression s_none = Constant(0UL);
    private static readonly Expression s_all = Constant(ulong.MaxValue);

    // What is done before the loop that is being written, for each item, and after it.
    private readonly List<Expression> _before = [];
    private List<Expression> _body = [];
    private readonly List<Expression> _after = [];

    // Values that stand in variables already, by slot; elements as long as the loop lasts.
    private readonly Dictionary<int, Expression> _ofParcel = [];
    private Dictionary<int, Expression> _elements = [];
    private readonly Dictionary<int, Expression> _unknownWords = [];
    private readonly Dictionary<int, (Expression True, Expression False)> _truthWords = [];

    // Variables that have their values only after the loop.
    private readonly HashSet<Expression> _late = [];

    private void EndLoop()
    {
        if (_body.Count > 0)
        {
            _before.Add(OverItems(_body));
        }

        _before.AddRange(_after);
        _body.Clear();
        _after.Clear();
        _elements.Clear();
        _numerators.Clear();
        _late.Clear();
    }

    private BlockExpression OverItems(List<Expression> body)
    {
        LabelTarget end = Label();
        Expression each = Block(typeof(void), [.. body, PreIncrementAssign(_item)]);
        return Block(Assign(_item, Constant(0)), Loop(IfThenElse(LessThan(_item, _items), each, Break(end)), end));
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
            return isLate ? _after : _before;
        }

        if (isLate)
        {
            EndLoop();
        }

        return _body;
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
        if (place == _after)
        {
            _late.Add(variable);
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
            word = Keep(_before, ArrayAccess(_unknown, Constant(slot << _wordShift)));
            _unknownWords.Add(slot, word);
        }

        return word;
    }

    // What is unknown of a slot, from words that it depends on.
    private void PutUnknown(int slot, Expression word, params ReadOnlySpan<Expression> words)
    {
        List<Expression> place = IsLate(words) ? _after : _before;
        Expression kept = word is ConstantExpression ? word : Keep(place, word);
        _unknownWords[slot] = kept;
        place.Add(Assign(ArrayAccess(_unknown, Constant(slot << _wordShift)), kept));
    }

    private (Expression True, Expression False) TruthOf(int slot)
    {
        if (!_truthWords.TryGetValue(slot, out (Expression True, Expression False) words))
        {
            Expression word = ArrayAccess(_truths, Constant(slot << _wordShift));
            words = (Keep(_before, Property(word, CodeMembers.True)), Keep(_before, Property(word, CodeMembers.False)));
            _truthWords.Add(slot, words);
        }

        return words;
    }

    private void PutTruth(int slot, Expression isTrue, Expression isFalse, params ReadOnlySpan<Expression> words)
    {
        List<Expression> place = IsLate(words) ? _after : _before;
        (Expression True, Expression False) kept = (Keep(place, isTrue), Keep(place, isFalse));
        _truthWords[slot] = kept;
        place.Add(Assign(ArrayAccess(_truths, Constant(slot << _wordShift)), New(CodeMembers.TruthWord, kept.True, kept.False)));
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
