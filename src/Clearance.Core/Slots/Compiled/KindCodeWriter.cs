using System.Linq.Expressions;
using System.Runtime.Intrinsics;
using static System.Linq.Expressions.Expression;

namespace Clearance.Slots.Compiled;

/// <summary>Writes code that looks the kinds of items up by their codes, and puts what is remembered of them into its slots. Not safe for use by two threads at once.</summary>
internal sealed class KindCodeWriter
{
    // Items whose bits are joined at once, and bits of a byte: an entry has a byte for each slot.
    private const int Eight = 8;

    private readonly KindSteps _kinds;
    private readonly KindMemo<long> _layout;
    private readonly int _shift;
    private readonly int _wordShift;
    private readonly bool _isOneBlock;
    private readonly ParameterExpression _memo = Parameter(typeof(KindMemo<long>), "memo");
    private readonly ParameterExpression _numbers = Parameter(typeof(long[]), "numbers");
    private readonly ParameterExpression _unknown = Parameter(typeof(ulong[]), "unknown");
    private readonly ParameterExpression _truths = Parameter(typeof(TruthWord[]), "truths");
    private readonly ParameterExpression _codes = Parameter(typeof(long[]), "codes");
    private readonly ParameterExpression _count = Parameter(typeof(int), "count");
    private readonly ParameterExpression _entries = Variable(typeof(long[]), "entries");
    private readonly ParameterExpression _remembered = Variable(typeof(long[]), "remembered");
    private readonly ParameterExpression _places = Variable(typeof(int[]), "places");
    private readonly ParameterExpression _first = Variable(typeof(int), "first");
    private readonly ParameterExpression _place = Variable(typeof(int), "place");
    private readonly ParameterExpression _keptBits = Variable(typeof(ulong), "keptBits");
    private readonly ParameterExpression _limit = Variable(typeof(int), "limit");
    private readonly ParameterExpression _at = Variable(typeof(int), "at");
    private readonly ParameterExpression _entry = Variable(typeof(int), "entry");
    private readonly ParameterExpression _word = Variable(typeof(int), "word");
    private readonly ParameterExpression _hash = Variable(typeof(ulong), "hash");
    private readonly ParameterExpression _differing = Variable(typeof(long), "differing");
    private readonly LabelTarget _end = Label(typeof(bool));
    private readonly List<ParameterExpression> _variables;
    private readonly List<Expression> _each = [];
    private readonly List<Expression> _beforeBlock = [];
    private readonly List<Expression> _afterBlock = [];

    private KindCodeWriter(KindSteps kinds, int shift)
    {
        (_kinds, _shift) = (kinds, shift);
        _layout = new KindMemo<long>(kinds);
        _wordShift = Math.Max(shift - FixedScales.WordPower, 0);
        _isOneBlock = 1 << shift <= Eight;
        _variables = [_entries, _remembered, _places, _first, _place, _keptBits, _limit, _at, _entry, _word, _hash, _differing];
    }

    /// <summary>Writes and compiles it, for slots of a stride, which is two to a power.</summary>
    public static FillCode<KindMemo<long>> Write(KindSteps kinds, int shift)
    {
        var writer = new KindCodeWriter(kinds, shift);
        writer.WriteSearch();
        writer.WriteValues();
        writer.WriteTruths();
        writer.WriteUnknown();
        return writer.Compile();
    }

    // Where the first place of a hash has other codes, the memory looks further.
    private void WriteSearch()
    {
        Expression[] keys = [.. _kinds.Keys.Select((slot, k) => ReadCode(slot, k < _kinds.KeysOfParcel))];
        ParameterExpression[] own = [.. keys.Select(_ => NewVariable(typeof(long)))];
        _each.Add(Assign(_hash, Constant(0UL)));
        for (int k = 0; k < keys.Length; k++)
        {
            _each.Add(Assign(own[k], keys[k]));
            _each.Add(Assign(_hash, Call(CodeMembers.HashWith, _hash, own[k])));
        }

        _each.Add(Assign(_entry, Subtract(Call(CodeMembers.ReadInt, _places, Call(CodeMembers.PlaceOf, _hash, Constant(KindSteps.PlaceBits))), Constant(1))));
        _each.Add(IfThen(LessThan(_entry, Constant(0)), Return(_end, Constant(false))));
        _each.Add(Assign(_word, Multiply(_entry, Constant(_layout.Words))));
        _each.Add(Assign(_differing, Constant(0L)));
        for (int k = 0; k < keys.Length; k++)
        {
            _each.Add(OrAssign(_differing, ExclusiveOr(own[k], ReadWord(k))));
        }

        _each.Add(IfThen(
            NotEqual(_differing, Constant(0L)),
            Block(
                Assign(_entry, Call(_memo, CodeMembers.FindKind, _codes, Constant(_shift), _at)),
                IfThen(LessThan(_entry, Constant(0)), Return(_end, Constant(false))),
                Assign(_word, Multiply(_entry, Constant(_layout.Words))))));
    }

    private void WriteValues()
    {
        for (int c = 0; c < _kinds.Filled.Codes.Length; c++)
        {
            _each.Add(Call(CodeMembers.WriteNumber, _codes, ElementOf(_kinds.Filled.Codes[c]), ReadWord(_layout.FirstCode + c)));
        }

        int count = _kinds.Filled.Numbers.Length;
        for (int n = 0; n < count; n++)
        {
            Expression number = Call(CodeMembers.ReadNumber, _remembered, Add(Multiply(_entry, Constant(count)), Constant(n)));
            _each.Add(Call(CodeMembers.WriteNumber, _numbers, ElementOf(_kinds.Filled.Numbers[n]), number));
        }
    }

    private void WriteTruths()
    {
        int[] slots = _kinds.Filled.Booleans;
        for (int b = 0, pair = _layout.FirstTruth; b < slots.Length; b += Eight, pair += 2)
        {
            ParameterExpression both = NewVariable(typeof(Vector128<ulong>));
            _beforeBlock.Add(Assign(both, Default(typeof(Vector128<ulong>))));
            _each.Add(Assign(both, Or(both, LeftShift(Call(CodeMembers.LoadTwo, _entries, Add(_word, Constant(pair))), Subtract(_at, _first)))));
            foreach (int slot in slots.AsSpan(b, Math.Min(Eight, slots.Length - b)))
            {
                _afterBlock.Add(_isOneBlock
                    ? Call(CodeMembers.WriteTwo, _truths, Constant(slot << _wordShift), both)
                    : Call(CodeMembers.WriteTwoBytes, _truths, WordOf(slot), both, _place, _keptBits));
                _afterBlock.Add(Assign(both, RightShift(both, Constant(Eight))));
            }
        }
    }

    private void WriteUnknown()
    {
        int[] slots = _kinds.Filled.Numbers;
        for (int n = 0, group = _layout.FirstUnknown; n < slots.Length; n += Eight, group++)
        {
            ParameterExpression bits = NewVariable(typeof(ulong));
            _beforeBlock.Add(Assign(bits, Constant(0UL)));
            _each.Add(OrAssign(bits, LeftShift(Convert(ReadWord(group), typeof(ulong)), Subtract(_at, _first))));
            for (int k = 0; k < Eight && n + k < slots.Length; k++)
            {
                Expression own = RightShift(bits, Constant(k * Eight));
                _afterBlock.Add(_isOneBlock
                    ? Call(CodeMembers.WriteWord, _unknown, Constant(slots[n + k] << _wordShift), own)
                    : Call(CodeMembers.WriteByte, _unknown, WordOf(slots[n + k]), own, _place, _keptBits));
            }
        }
    }

    private MethodCallExpression ReadWord(int place) => Call(CodeMembers.ReadNumber, _entries, Add(_word, Constant(place)));

    private MethodCallExpression ReadCode(int slot, bool isOfParcel) => Call(CodeMembers.ReadNumber, _codes, isOfParcel ? Constant(slot << _shift) : ElementOf(slot));

    private BinaryExpression ElementOf(int slot) => Add(Constant(slot << _shift), _at);

    private BinaryExpression WordOf(int slot) => Add(Constant(slot << _wordShift), RightShift(_first, Constant(FixedScales.WordPower)));

    private ParameterExpression NewVariable(Type type)
    {
        ParameterExpression variable = Variable(type);
        _variables.Add(variable);
        return variable;
    }

    // Called once for no items: the processor's code is made before it is needed.
    private FillCode<KindMemo<long>> Compile()
    {
        Expression[] block =
        [
            Assign(_limit, _isOneBlock ? _count : Call(CodeMembers.LeastOfTwo, _count, Add(_first, Constant(Eight)))),
            Assign(_place, And(_first, Constant(TruthColumns.WordBits - 1))),
            Assign(_keptBits, Call(CodeMembers.MaskBefore, _place)),
            .. _beforeBlock,
            Assign(_at, _first),
            Loops.While(LessThan(_at, _limit), [.. _each, PreIncrementAssign(_at)]),
            .. _afterBlock,
            Assign(_first, _limit),
        ];
        Expression body = Block(
            _variables,
            IfThen(Equal(_count, Constant(0)), Return(_end, Constant(false))),
            Assign(_entries, Property(_memo, CodeMembers.Entries)),
            Assign(_remembered, Property(_memo, CodeMembers.Remembered)),
            Assign(_places, Property(_memo, CodeMembers.Places)),
            Assign(_first, Constant(0)),
            Loops.While(LessThan(_first, _count), block),
            Label(_end, Constant(true)));
        FillCode<KindMemo<long>> code = Lambda<FillCode<KindMemo<long>>>(body, _memo, _numbers, _unknown, _truths, _codes, _count).Compile();
        _ = code(null!, [], [], [], [], 0);
        return code;
    }
}
