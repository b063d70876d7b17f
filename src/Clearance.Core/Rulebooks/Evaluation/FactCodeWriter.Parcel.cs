using System.Linq.Expressions;
using Clearance.Formulas;
using Clearance.Formulas.Programs;
using Clearance.Rulebooks.Compiling;
using Clearance.Slots.Compiled;
using static System.Linq.Expressions.Expression;

namespace Clearance.Rulebooks.Evaluation;

/// <content>What the parcel says.</content>
internal sealed partial class FactCodeWriter
{
    private void WriteCode(int index, FactId id, int slot)
    {
        ParameterExpression code = NewVariable(typeof(long));
        After.Add(Assign(code, Call(_facts, FactMembers.CodeOf, Constant(id))));
        if (_assumptions.Has(index))
        {
            NoteAssumed(index, Equal(code, Constant(0L)), Assign(code, Constant(_assumptions.CodeOf(index))));
        }

        After.Add(Call(CodeMembers.WriteNumber, Codes, Whole(slot), code));
    }

    private void WriteNumber(int index, FactBinding fact)
    {
        int slot = fact.Slot.Index;
        var id = (FactId)fact.Fact;
        long denominator = _scales.Columns[slot].Denominator;
        _ = PowersOfTen.TryFind(denominator, 0, out int digits);
        ParameterExpression number = NewVariable(typeof(long));
        ParameterExpression said = Ask(slot, number, Call(_facts, FactMembers.Ask, Constant(id), Constant(fact.Argument, typeof(string)), Constant(digits), number));
        bool isAssumed = _assumptions.Has(index);
        if (isAssumed)
        {
            NoteAssumed(index, Equal(said, Constant(Said.Nothing)), Assign(number, Constant(AssumedValues.NumberOf(id).Numerator * denominator)));
        }

        After.Add(Call(CodeMembers.WriteNumber, Numbers, Whole(slot), number));
        PutUnknownOfAll(slot, isAssumed ? Equal(said, Constant(Said.TooLittle)) : NotEqual(said, Constant(Said.Plain)));
    }

    // What is unusual ends the code.
    private ParameterExpression Ask(int slot, ParameterExpression number, Expression answer)
    {
        ParameterExpression said = NewVariable(typeof(Said));
        After.Add(Assign(said, answer));
        After.Add(IfThen(Equal(said, Constant(Said.Unusual)), Return(End, Constant(false))));
        _beyond.Add(RightShift(number, Constant(_scales.Columns[slot].Bits)));
        return said;
    }

    private void NoteAssumed(int index, Expression isAssumed, Expression assume)
    {
        After.Add(Assign(ArrayAccess(Property(Source, FactMembers.Assumed), Constant(index)), isAssumed));
        After.Add(IfThen(isAssumed, assume));
    }
}
