using System.Linq.Expressions;
using System.Reflection;
using Clearance.Formulas;
using Clearance.Parcels;
using Clearance.Rulebooks.Compiling;
using Clearance.Slots;
using Clearance.Slots.Compiled;
using static System.Linq.Expressions.Expression;

namespace Clearance.Rulebooks.Evaluation;

/// <content>What items say.</content>
internal sealed partial class FactCodeWriter
{
    // Items whose bits are joined at once, a byte for each number.
    private const int BlockItems = 8;

    private readonly bool _isOneBlock;
    private readonly ParameterExpression _first = Variable(typeof(int), "first");
    private readonly ParameterExpression _place = Variable(typeof(int), "place");
    private readonly ParameterExpression _keptBits = Variable(typeof(ulong), "keptBits");
    private readonly ParameterExpression _limit = Variable(typeof(int), "limit");
    private readonly ParameterExpression _at = Variable(typeof(int), "at");
    private readonly ParameterExpression _item = Variable(typeof(ParcelItem), "item");
    private readonly ParameterExpression _given = Variable(typeof(ulong), "given");
    private readonly ParameterExpression _whole = Variable(typeof(ulong), "whole");
    private readonly ParameterExpression _unusual = Variable(typeof(int), "unusual");
    private readonly ParameterExpression _paidIn = Variable(typeof(int), "paidIn");
    private readonly ParameterExpression _isOfOneCurrency = Variable(typeof(bool), "isOfOneCurrency");
    private readonly List<Expression> _before = [];
    private readonly List<Expression> _each = [];
    private readonly List<Expression> _afterBlock = [];
    private int _mayBeUnusual;

    private void WriteCodeOfItems(FactId id, int slot)
    {
        MethodInfo read = id switch
        {
            FactId.ItemCategory => FactMembers.Category,
            FactId.ItemHs => FactMembers.Hs,
            FactId.ItemOrigin => FactMembers.Origin,
            _ => FactMembers.Unit,
        };
        _each.Add(Put(_codes, slot, Call(read, _item)));
    }

    private void WriteNumberOfItems(FactId id, int slot)
    {
        PlainNumber number = ItemFacts.NumberOf(id);
        Column<long> scale = _scales.Columns[slot];
        long factor = scale.Denominator / PowersOfTen.Of(ItemFacts.DigitsOf(id));
        ParameterExpression value = NewVariable(typeof(long));
        ParameterExpression lengths = NewVariable(typeof(long));
        Expression read = Call(FactMembers.Number, _item, Constant(number));
        _mayBeUnusual |= 1 << (int)number;
        _before.Add(Assign(lengths, Constant(0L)));
        _each.Add(Assign(value, factor == 1 ? read : Multiply(read, Constant(factor))));
        _each.Add(OrAssign(lengths, value));
        _each.Add(Put(_numbers, slot, value));
        _beyond.Add(RightShift(lengths, Constant(scale.Bits)));
        Expression bits = number < PlainItem.FirstOptional ? s_none : RightShift(Not(_given), Constant(PlainItem.PlaceOf(number)));
        _afterBlock.Add(_isOneBlock
            ? Call(CodeMembers.WriteWord, _unknown, WordOfBlock(slot), bits)
            : Call(CodeMembers.WriteByte, _unknown, WordOfBlock(slot), bits, _place, _keptBits));
    }

    private void WriteWhole(int slot)
    {
        Expression isFalse = RightShift(_whole, Constant(PlainItem.FalsePlace));
        Expression both = Call(FactMembers.Both, _whole, isFalse);
        _afterBlock.Add(_isOneBlock
            ? Call(CodeMembers.WriteTwo, _truths, WordOfBlock(slot), both)
            : Call(CodeMembers.WriteTwoBytes, _truths, WordOfBlock(slot), both, _place, _keptBits));
    }

    private Expression WordOfBlock(int slot) =>
        _isOneBlock ? Constant(slot << _wordShift) : Add(Constant(slot << _wordShift), RightShift(_first, Constant(FixedScales.WordPower)));

    private MethodCallExpression Put(Expression slots, int slot, Expression value) => Call(CodeMembers.WriteNumber, slots, Add(Constant(slot << _shift), _at), value);

    private Expression[] OverItems()
    {
        Expression firstPaidIn = Call(FactMembers.PaidIn, Call(FactMembers.ItemAt, _items, Constant(0)));
        Expression[] one =
        [
            Assign(_item, Call(FactMembers.ItemAt, _items, _at)),
            OrAssign(_given, LeftShift(Call(FactMembers.Given, _item), Subtract(_at, _first))),
            OrAssign(_whole, LeftShift(Call(FactMembers.Whole, _item), Subtract(_at, _first))),
            OrAssign(_unusual, Call(FactMembers.Unusual, _item)),
            OrAssign(_paidIn, ExclusiveOr(Call(FactMembers.PaidIn, _item), firstPaidIn)),
            .. _each,
            PreIncrementAssign(_at),
        ];
        Expression[] block =
        [
            Assign(_limit, _isOneBlock ? _count : Call(CodeMembers.LeastOfTwo, _count, Add(_first, Constant(BlockItems)))),
            Assign(_place, And(_first, Constant(TruthColumns.WordBits - 1))),
            Assign(_keptBits, Call(CodeMembers.MaskBefore, _place)),
            Assign(_given, s_none),
            Assign(_whole, s_none),
            Assign(_at, _first),
            Loops.While(LessThan(_at, _limit), one),
            .. _afterBlock,
            Assign(_first, _limit),
        ];
        return
        [
            Assign(_first, Constant(0)),
            Assign(_unusual, Constant(0)),
            Assign(_paidIn, Constant(0)),
            .. _before,
            Loops.While(LessThan(_first, _count), block),
            Assign(_isOfOneCurrency, And(Equal(_paidIn, Constant(0)), NotEqual(firstPaidIn, Constant(PlainItem.PaidInNone)))),
        ];
    }
}
