using System.Linq.Expressions;
using Clearance.Formulas.Programs;
using static System.Linq.Expressions.Expression;

namespace Clearance.Slots.Compiled;

/// <content>Where code goes, and the loops over the items: four of them at once, and within these, one after the other, what cannot be done at once.</content>
internal sealed partial class CodeWriter
{
    // What is done already, and beside the loop that is being written: before it, for four items, for one item after the other, and after it; before and after the loops of all words, where there are several.
    private readonly List<Expression> _done = [];
    private readonly List<Expression> _once;
    private readonly List<Expression> _before = [];
    private readonly List<Expression> _body;
    private List<Expression> _each = [];
    private readonly List<Expression> _after = [];
    private readonly List<Expression> _finally;

    // Variables that have their values only after the loop, and those among them that have them after the loops of all words.
    private readonly HashSet<Expression> _late = [];
    private readonly HashSet<Expression> _last = [];

    // Slots that one item after the other fills: four at once can be read only then.
    private readonly HashSet<int> _numbersOfElements = [];
    private readonly HashSet<int> _codesOfElements = [];

    // What an expression is of.
    private enum Reach
    {
        Parcel,
        Lanes,
        Element,
    }

    private void EndLoop()
    {
        EndElements();
        List<Expression> loop = [.. _before, .. !_isStraight && _body.Count > 0 ? [OverLanes(_body)] : (Expression[])[], .. _after];
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

        if (!_isStraight)
        {
            _lanes.Clear();
            _itemsOfLanes = null;
        }

        if (_isLong)
        {
            // In the next loop over words they are others.
            _trueWords.Clear();
            _maybeWords.Clear();
        }

        _late.Clear();
        _last.Clear();
    }

    // What was done of one item after the other is there for four at once.
    private void EndElements()
    {
        if (_each.Count > 0)
        {
            Expression limit = _isStraight ? _limit : Call(CodeMembers.LeastOfTwo, Add(_item, Constant((long)Lanes.Count)), _limit);
            _body.Add(OverElements(_each, FirstOfLanes, limit));
        }

        _each.Clear();
        _elements.Clear();
        _numerators.Clear();
        _numbersOfElements.Clear();
        _codesOfElements.Clear();
    }

    private void EndElementsOf(HashSet<int> slots, int slot)
    {
        if (slots.Contains(slot))
        {
            EndElements();
        }
    }

    private BlockExpression OverLanes(List<Expression> body) =>
        Block(Assign(_item, First), Loops.While(LessThan(_item, _limit), [.. body, AddAssign(_item, Constant((long)Lanes.Count))]));

    private BlockExpression OverElements(List<Expression> each, Expression first, Expression limit)
    {
        ParameterExpression last = NewVariable(typeof(long));
        return Block(Assign(_element, first), Assign(last, limit), Loops.While(LessThan(_element, last), [.. each, PreIncrementAssign(_element)]));
    }

    private BlockExpression OverWords(List<Expression> body)
    {
        LabelTarget end = Label();
        Expression items = Convert(_items, typeof(long));
        Expression[] each =
        [
            Assign(_limit, Call(CodeMembers.LeastOfTwo, items, Add(_first, Constant((long)TruthColumns.WordBits)))),
            PutMask(),
            .. body,
            PreIncrementAssign(_word),
            Assign(_first, _limit),
            IfThen(Equal(_limit, items), Break(end)),
        ];
        return Block(Assign(_word, Constant(0L)), Assign(_first, Constant(0L)), Loop(Block(typeof(void), each), end));
    }

    private Expression First => _isLong ? _first : Constant(0L);

    private Expression FirstOfLanes => _isStraight ? Constant(0L) : _item;

    // Whether something is worked out once.
    private bool IsOfParcel(Scope scope) => scope.IsParcel || (_isOfOne && scope.IsItem);

    // What a word has of items that there are.
    private Expression OfItems(Scope scope, Expression word) => IsOfParcel(scope) ? word : And(word, _mask);

    // As a number of bits, or an argument.
    private static UnaryExpression Count(Expression number) => Convert(number, typeof(int));

    // The bits of the items of a word.
    private BinaryExpression PutMask() => Assign(_mask, RightShift(s_all, Subtract(Constant(TruthColumns.WordBits), Count(_isLong ? Subtract(_limit, _first) : _limit))));

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

        foreach ((int slot, Expression pair) in _truthPairs)
        {
            if (!_program.Booleans[slot].Scope.IsParcel && used.Contains(pair))
            {
                yield return Assign(pair, PairAt(slot));
            }
        }
    }

    // Where an instruction goes that reads some numbers and words: into the loop, which ends first if it is to give one of them, or before or after it.
    private Place PlaceOf(Scope scope, ReadOnlySpan<int> numbers, params ReadOnlySpan<Expression> words)
    {
        bool isLate = AreLate(words);
        foreach (int slot in numbers)
        {
            isLate |= IsOfParcel(_program.Numbers[slot].Scope) && _ofParcel.TryGetValue(slot, out Expression? known) && _late.Contains(known);
        }

        if (!scope.IsItem)
        {
            return new Place(isLate ? _finally : _before, Reach.Parcel);
        }

        if (isLate)
        {
            EndLoop();
        }

        return new Place(_body, _isOfOne ? Reach.Parcel : Reach.Lanes);
    }

    // The same of one that cannot be done for four items at once.
    private Place PlaceOfEach(Scope scope, ReadOnlySpan<int> numbers, params ReadOnlySpan<Expression> words) =>
        PlaceOf(scope, numbers, words) is { Reach: Reach.Parcel } place ? place : new Place(_each, Reach.Element);

    // Where words go that depend on others.
    private List<Expression> CodeAfter(params ReadOnlySpan<Expression> words)
    {
        foreach (Expression word in words)
        {
            if (_last.Contains(word))
            {
                return _finally;
            }
        }

        return AreLate(words) ? _after : _before;
    }

    private bool AreLate(params ReadOnlySpan<Expression> values)
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

    // Where code goes, and what its expressions are of.
    private readonly record struct Place(List<Expression> Code, Reach Reach);
}
