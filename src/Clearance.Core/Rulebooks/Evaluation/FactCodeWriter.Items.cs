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
    private readonly ParameterExpression _given;
    private readonly ParameterExpression _whole;
    private readonly ParameterExpression _unusual;
    private readonly ParameterExpression _paidIn;
    private readonly ParameterExpression _isOfOneCurrency;
    private int _mayBeUnusual;

    // What is joined of all items, and of those of a block.
    private void WriteItems()
    {
        ParameterExpression firstPaidIn = NewVariable(typeof(int));
        Before.AddRange(
        [
            Assign(_facts, Property(Source, FactMembers.Facts)),
            Assign(_items, Property(Property(_facts, FactMembers.Parcel), FactMembers.Plain)),
            Assign(_unusual, Constant(0)),
            Assign(_paidIn, Constant(0)),
            Assign(firstPaidIn, Call(FactMembers.PaidIn, _items, Constant(0L))),
        ]);
        BeforeBlock.AddRange([Assign(_given, None), Assign(_whole, None)]);
        Each.AddRange(
        [
            OrAssign(_given, LeftShift(Call(FactMembers.Given, _items, At), AtInBlock)),
            OrAssign(_whole, LeftShift(Call(FactMembers.Whole, _items, At), AtInBlock)),
            OrAssign(_unusual, Call(FactMembers.Unusual, _items, At)),
            OrAssign(_paidIn, ExclusiveOr(Call(FactMembers.PaidIn, _items, At), firstPaidIn)),
        ]);
        After.Add(Assign(_isOfOneCurrency, And(Equal(_paidIn, Constant(0)), NotEqual(firstPaidIn, Constant(PlainItem.PaidInNone)))));
    }

    private void WriteCodeOfItems(FactId id, int slot)
    {
        MethodInfo read = id switch
        {
            FactId.ItemCategory => FactMembers.Category,
            FactId.ItemHs => FactMembers.Hs,
            FactId.ItemNational => FactMembers.National,
            FactId.ItemOrigin => FactMembers.Origin,
            _ => FactMembers.Unit,
        };
        _mayBeUnusual |= id == FactId.ItemNational ? PlainItem.UnusualNational : 0;
        Each.Add(Call(CodeMembers.WriteNumber, Codes, Element(slot), Call(read, _items, At)));
    }

    private void WriteNumberOfItems(FactId id, int slot)
    {
        PlainNumber number = ItemFacts.NumberOf(id);
        Column<long> scale = _scales.Columns[slot];
        long factor = scale.Denominator / PowersOfTen.Of(FactDigits.Of(id));
        ParameterExpression value = NewVariable(typeof(long));
        ParameterExpression lengths = NewVariable(typeof(long));
        Expression read = Call(FactMembers.Number, _items, At, Constant(number));
        _mayBeUnusual |= 1 << (int)number;
        Before.Add(Assign(lengths, Constant(0L)));
        Each.Add(Assign(value, factor == 1 ? read : Multiply(read, Constant(factor))));
        Each.Add(OrAssign(lengths, value));
        Each.Add(Call(CodeMembers.WriteNumber, Numbers, Element(slot), value));
        _beyond.Add(RightShift(lengths, Constant(scale.Bits)));
        PutUnknown(slot, number < PlainItem.FirstOptional ? None : RightShift(Not(_given), Constant(PlainItem.PlaceOf(number))));
    }

    private void WriteWhole(int slot) => PutTruths(slot, Call(FactMembers.Both, _whole, RightShift(_whole, Constant(PlainItem.MaybePlace))));

    private void WriteNone(int slot)
    {
        PutNumber(slot, Constant(0L));
        PutUnknownOfAll(slot, Constant(true));
    }

    // Mostly all prices are of one currency.
    private void WritePriceRate(int slot)
    {
        ParameterExpression number = NewVariable(typeof(long));
        ParameterExpression said = Ask(slot, number, Call(_facts, FactMembers.AskPriceRate, _isOfOneCurrency, Constant(_scales.Columns[slot].Denominator), number));
        PutNumber(slot, number);
        PutUnknownOfAll(slot, NotEqual(said, Constant(Said.Plain)));
    }
}
