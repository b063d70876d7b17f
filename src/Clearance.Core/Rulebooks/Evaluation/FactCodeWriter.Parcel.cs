using System.Linq.Expressions;
using Clearance.Formulas;
using Clearance.Formulas.Programs;
using Clearance.Rulebooks.Compiling;
using Clearance.Slots;
using Clearance.Slots.Compiled;
using static System.Linq.Expressions.Expression;

namespace Clearance.Rulebooks.Evaluation;

/// <content>What the parcel says.</content>
internal sealed partial class FactCodeWriter
{
    private static readonly Expression s_nothing = Constant(Said.Nothing);

    private readonly List<Expression> _afterItems = [];

    private void WriteOfParcel(int index, FactBinding fact)
    {
        var id = (FactId)fact.Fact;
        if (fact.Slot.Kind == SlotKind.Code)
        {
            WriteCode(index, id, fact.Slot.Index);
        }
        else
        {
            WriteNumber(index, id, fact);
        }
    }

    private void WriteCode(int index, FactId id, int slot)
    {
        ParameterExpression code = NewVariable(typeof(long));
        _afterItems.Add(Assign(code, Call(_facts, FactMembers.CodeOf, Constant(id))));
        if (_assumptions.Has(index))
        {
            NoteAssumed(index, Equal(code, Constant(0L)), Assign(code, Constant(_assumptions.CodeOf(index, id))));
        }

        _afterItems.Add(Call(CodeMembers.WriteNumber, _codes, Constant(slot << _shift), code));
    }

    private void WriteNumber(int index, FactId id, FactBinding fact)
    {
        int slot = fact.Slot.Index;
        long denominator = _scales.Columns[slot].Denominator;
        _ = PowersOfTen.TryFind(denominator, 0, out int digits);
        ParameterExpression number = NewVariable(typeof(long));
        ParameterExpression said = Ask(slot, number, Call(_facts, FactMembers.Ask, Constant(id), Constant(fact.Argument, typeof(string)), Constant(digits), Constant(denominator), number));
        bool isAssumed = _assumptions.Has(index);
        if (isAssumed)
        {
            Fraction value = AssumedValues.NumberOf(id);
            NoteAssumed(index, Equal(said, s_nothing), Assign(number, Constant(value.Numerator * denominator)));
        }

        _afterItems.Add(Call(CodeMembers.WriteNumber, _numbers, Constant(slot << _shift), number));
        WriteUnknown(slot, isAssumed ? Equal(said, Constant(Said.TooLittle)) : NotEqual(said, Constant(Said.Plain)));
    }

    // Mostly all prices are of one currency.
    private void WritePriceRate(int slot)
    {
        ParameterExpression number = NewVariable(typeof(long));
        ParameterExpression said = Ask(slot, number, Call(_facts, FactMembers.AskPriceRate, _isOfOneCurrency, Constant(_scales.Columns[slot].Denominator), number));
        _afterItems.Add(_shift == Lanes.Power
            ? Call(CodeMembers.Store, _numbers, Constant(slot << _shift), Call(CodeMembers.All, number))
            : Call(FactMembers.Fill, _numbers, number, Constant(slot << _shift), _count));
        WriteUnknown(slot, NotEqual(said, Constant(Said.Plain)));
    }

    // What is unusual ends the code.
    private ParameterExpression Ask(int slot, ParameterExpression number, Expression answer)
    {
        ParameterExpression said = NewVariable(typeof(Said));
        _afterItems.Add(Assign(said, answer));
        _afterItems.Add(IfThen(Equal(said, Constant(Said.Unusual)), Return(_end, Constant(false))));
        _beyond.Add(RightShift(number, Constant(_scales.Columns[slot].Bits)));
        return said;
    }

    private void NoteAssumed(int index, Expression isAssumed, Expression assume)
    {
        Expression mark = ArrayAccess(Property(_source, FactMembers.Assumed), Constant(index));
        _afterItems.Add(Assign(mark, isAssumed));
        _afterItems.Add(IfThen(isAssumed, assume));
    }

    // In all bits of all words.
    private void WriteUnknown(int slot, Expression isUnknown)
    {
        Expression word = Condition(isUnknown, Constant(ulong.MaxValue), s_none);
        _afterItems.Add(_wordShift == 0
            ? Call(CodeMembers.WriteWord, _unknown, Constant(slot), word)
            : Call(CodeMembers.FillWords, _unknown, word, Constant(slot << _wordShift), Constant(1 << _wordShift)));
    }
}
