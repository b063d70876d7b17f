using System.Linq.Expressions;
using static System.Linq.Expressions.Expression;

namespace Clearance.Slots.Compiled;

/// <summary>Writes code that fills slots from a source. It goes over the items in blocks of eight, whose bits are joined at once, a byte for each slot. Not safe for use by two threads at once.</summary>
internal abstract class FillCodeWriter<TSource>
{
    /// <summary>The items of a block, and the bits of a byte.</summary>
    protected const int Eight = TruthColumns.ByteBits;

    private readonly int _shift;
    private readonly int _wordShift;
    private readonly bool _isOfOne;
    private readonly bool _isOneBlock;
    private readonly List<ParameterExpression> _variables = [];
    private readonly ParameterExpression _unknown = Parameter(typeof(ulong[]), "unknown");
    private readonly ParameterExpression _truths = Parameter(typeof(TruthWord[]), "truths");

    // Where a block begins and ends, its place in a word, and the bits of the word before it.
    private readonly ParameterExpression _first;
    private readonly ParameterExpression _limit;
    private readonly ParameterExpression _place;
    private readonly ParameterExpression _earlier;

    /// <summary>For slots of a layout.</summary>
    protected FillCodeWriter(CodeLayout layout)
    {
        (_shift, _wordShift, _isOfOne) = (layout.Shift, layout.WordShift, layout.IsOfOne);
        _isOneBlock = _isOfOne || 1 << _shift <= Eight;
        (_first, _limit, _place, _earlier) = (NewVariable(typeof(long)), NewVariable(typeof(long)), NewVariable(typeof(int)), NewVariable(typeof(ulong)));
        At = NewVariable(typeof(long));
    }

    protected static Expression None { get; } = Constant(0UL);

    protected ParameterExpression Source { get; } = Parameter(typeof(TSource), "source");

    protected ParameterExpression Numbers { get; } = Parameter(typeof(long[]), "numbers");

    protected ParameterExpression Codes { get; } = Parameter(typeof(long[]), "codes");

    protected ParameterExpression Count { get; } = Parameter(typeof(int), "count");

    /// <summary>The item whose turn it is, and its place in the block.</summary>
    protected ParameterExpression At { get; }

    protected UnaryExpression AtInBlock => Convert(PlaceInBlock, typeof(int));

    /// <summary>The same in 64 bits.</summary>
    protected Expression PlaceInBlock => _isOneBlock ? At : Subtract(At, _first);

    /// <summary>Where code that gives up goes, with false.</summary>
    protected LabelTarget End { get; } = Label(typeof(bool));

    /// <summary>What is done before, between and after the items.</summary>
    protected List<Expression> Before { get; } = [];

    protected List<Expression> BeforeBlock { get; } = [];

    protected List<Expression> Each { get; } = [];

    /// <summary>What is done for all items of a block before the rest is done for the first of them.</summary>
    protected List<Expression> Ahead { get; } = [];

    protected List<Expression> AfterBlock { get; } = [];

    protected List<Expression> After { get; } = [];

    protected ParameterExpression NewVariable(Type type)
    {
        ParameterExpression variable = Variable(type);
        _variables.Add(variable);
        return variable;
    }

    /// <summary>Where the one value of a slot of the parcel is.</summary>
    protected ConstantExpression Whole(int slot) => Constant((long)slot << _shift);

    /// <summary>Where the value of the item is whose turn it is.</summary>
    protected BinaryExpression Element(int slot) => Add(Whole(slot), At);

    /// <summary>Gives all items one number.</summary>
    protected void PutNumber(int slot, Expression number) => After.Add(
        _isOfOne ? Call(CodeMembers.WriteNumber, Numbers, Whole(slot), number)
        : _shift == Lanes.Power ? Call(CodeMembers.Store, Numbers, Whole(slot), Call(CodeMembers.All, number))
        : Call(CodeMembers.FillNumbers, Numbers, number, Constant(slot << _shift), Count));

    /// <summary>Which numbers of a block are unknown: the bits of the lowest byte.</summary>
    protected void PutUnknown(int slot, Expression bits) => AfterBlock.Add(_isOneBlock
        ? Call(CodeMembers.WriteWord, _unknown, Word(slot), bits)
        : Call(CodeMembers.WriteByte, _unknown, Word(slot), bits, _place, _earlier));

    /// <summary>What is true of a block and what may be: the bits of the lowest bytes.</summary>
    protected void PutTruths(int slot, Expression both) => AfterBlock.Add(_isOneBlock
        ? Call(CodeMembers.WriteTwo, _truths, Word(slot), both)
        : Call(CodeMembers.WriteTwoBytes, _truths, Word(slot), both, _place, _earlier));

    /// <summary>Whether one number that serves all items is unknown: in all bits of all words.</summary>
    protected void PutUnknownOfAll(int slot, Expression isUnknown)
    {
        Expression bits = Condition(isUnknown, Constant(ulong.MaxValue), None);
        After.Add(_wordShift == 0
            ? Call(CodeMembers.WriteWord, _unknown, Constant((long)slot), bits)
            : Call(CodeMembers.FillWords, _unknown, bits, Constant(slot << _wordShift), Constant(1 << _wordShift)));
    }

    /// <summary>Compiles what is written. It is called once for no items: the processor's code is made before it is needed.</summary>
    protected FillCode<TSource> Compile(Expression result)
    {
        Expression[] all =
        [
            IfThen(Equal(Count, Constant(0)), Return(End, Constant(false))),
            .. Before,
            Assign(_first, Constant(0L)),
            .. _isOneBlock ? BlockTo(Convert(Count, typeof(long))) : [OverBlocks()],
            .. After,
            Label(End, result),
        ];
        FillCode<TSource> code = Lambda<FillCode<TSource>>(Block(_variables, all), Source, Numbers, _unknown, _truths, Codes, Count).Compile();
        _ = code(default!, [], [], [], [], 0);
        return code;
    }

    // The items from the first to one that is given.
    private Expression[] BlockTo(Expression limit) =>
    [
        .. BeforeBlock,
        Assign(_limit, limit),
        .. Ahead.Count > 0 ? OverItems(Ahead) : [],
        .. OverItems(Each),
        .. AfterBlock,
    ];

    private Expression[] OverItems(List<Expression> each) =>
        _isOfOne ? [Assign(At, Constant(0L)), .. each] : [Assign(At, _first), Loops.While(LessThan(At, _limit), [.. each, PreIncrementAssign(At)])];

    private LoopExpression OverBlocks()
    {
        Expression count = Convert(Count, typeof(long));
        return Loops.While(
            LessThan(_first, count),
            [
                Assign(_place, And(Convert(_first, typeof(int)), Constant(TruthColumns.WordBits - 1))),
                Assign(_earlier, Call(CodeMembers.MaskBefore, _place)),
                .. BlockTo(Call(CodeMembers.LeastOfTwo, count, Add(_first, Constant((long)Eight)))),
                Assign(_first, _limit),
            ]);
    }

    private Expression Word(int slot) => _isOneBlock ? Constant((long)slot << _wordShift) : Add(Constant((long)slot << _wordShift), RightShift(_first, Constant(FixedScales.WordPower)));
}
