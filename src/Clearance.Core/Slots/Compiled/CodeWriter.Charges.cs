using System.Linq.Expressions;
using System.Runtime.InteropServices;
using Clearance.Formulas;
using Clearance.Formulas.Programs;
using static System.Linq.Expressions.Expression;

namespace Clearance.Slots.Compiled;

/// <content>Cells of tables, charges and reliefs.</content>
internal sealed partial class CodeWriter
{
    private void WriteRead(ref readonly Step<long> step)
    {
        LookupTable table = _program.RowTables[step.A]!;
        TableData column = table.Columns[step.B];
        Expression ofOwn = step.C < 0 ? s_all : UnknownOf(step.C);
        List<Expression> place = step.C < 0 ? Place(step.Scope, []) : Place(step.Scope, [step.C], ofOwn);
        Expression cells = Keep(_before, Constant(ImmutableCollectionsMarshal.AsArray(column.SmallNumerators)));
        Expression row = RowOf(place, step.A);
        Expression resolved = Call(_machine, CodeMembers.RowOf, Constant(table), Constant(step.B), row, ElementOf(place));
        Expression isAsked = step.C < 0 ? LessThan(row, Constant(0)) : AndAlso(LessThan(row, Constant(0)), NotEqual(MaskOf(place, ofOwn), Constant(0L)));
        place.Add(IfThen(isAsked, Assign(row, resolved)));
        Expression isLacking = IsLacking(place, column, row);
        Expression cell = Keep(place, Times(Condition(Equal(isLacking, s_none), ArrayIndex(cells, row), Constant(0L)), step.LeftFactor));
        Expression lacking = Gather(place, isLacking);
        if (step.C < 0)
        {
            PutNumber(place, step.Target, cell);
        }
        else
        {
            Expression own = Keep(place, Times(NumberOf(step.C), step.RightFactor));
            PutNumber(place, step.Target, ExclusiveOr(own, And(ExclusiveOr(own, cell), MaskOf(place, ofOwn))));
        }

        PutUnknown(step.Target, And(lacking, ofOwn), lacking, ofOwn);
    }

    private void WriteLookup(ref readonly Step<long> step)
    {
        List<Expression> place = Place(step.Scope, []);
        place.Add(Assign(CodeOf(step.Target), Convert(Call(_machine, CodeMembers.FindRow, Constant(step.Data), ElementOf(place)), typeof(long))));
    }

    private void WriteReadTruth(ref readonly Step<long> step)
    {
        List<Expression> place = Place(step.Scope, []);
        PutAnswer(place, step.Target, Call(_machine, CodeMembers.AskCell, Constant(_program.RowTables[step.A]), Constant(step.B), RowOf(place, step.A), ElementOf(place)));
    }

    private ParameterExpression RowOf(List<Expression> place, int slot) => Keep(place, Convert(CodeOf(slot), typeof(int)));

    private IndexExpression CodeOf(int slot) => ArrayAccess(_codes, At(slot, _program.Codes[slot].Scope.IsParcel));

    private Expression ElementOf(List<Expression> place) => place == _body ? _item : Constant(0);

    private ParameterExpression IsLacking(List<Expression> place, TableData column, Expression row)
    {
        Expression has = Keep(_before, Constant(ImmutableCollectionsMarshal.AsArray(column.HasValue)));
        return Keep(place, Condition(LessThan(row, Constant(0)), Constant(1UL), Condition(ArrayIndex(has, row), Constant(0UL), Constant(1UL))));
    }

    // Where several rows may be meant, the machine asks whether all of them have a value.
    private void WriteHasColumn(ref readonly Step<long> step, int number)
    {
        LookupTable table = _program.RowTables[step.A]!;
        List<Expression> place = Place(step.Scope, []);
        Expression row = RowOf(place, step.A);
        Expression lacking = Gather(place, IsLacking(place, table.Columns[step.B], row));
        Expression open = Gather(place, Condition(Equal(row, Constant(LookupTable.Ambiguous)), Constant(1UL), Constant(0UL)));
        PutTruth(step.Target, Not(lacking), lacking, lacking);
        (Expression isTrue, Expression isFalse) = TruthOf(step.Target);
        Expression word = TruthAt(step.Target);
        PlaceOf(open).Add(IfThen(
            NotEqual(place == _body ? And(open, _mask) : open, s_none),
            Block(
                TryRunOne(number),
                Assign(isTrue, Property(word, CodeMembers.True)),
                Assign(isFalse, Property(word, CodeMembers.False)))));
    }

    private void WriteSelectCode(ref readonly Step<long> step)
    {
        (Expression isTrue, Expression isFalse) = TruthOf(step.A);
        if (IsLate(isTrue, isFalse))
        {
            // Codes stand in no variables, so nobody could tell that one comes after the loop.
            EndLoop();
        }

        List<Expression> place = Place(step.Scope, []);
        (Expression ofThen, Expression ofOther) = (Keep(place, MaskOf(place, isTrue)), Keep(place, MaskOf(place, isFalse)));
        (Expression then, Expression otherwise) = (Keep(place, CodeOf(step.B)), Keep(place, CodeOf(step.C)));
        Expression agreed = And(then, Not(Or(Or(ofThen, ofOther), Negate(Convert(IsDifferent(then, otherwise), typeof(long))))));
        place.Add(Assign(CodeOf(step.Target), Or(Or(And(then, ofThen), And(otherwise, ofOther)), agreed)));
    }

    private void WriteAssess(ref readonly Step<long> step)
    {
        (Expression isTrue, Expression isFalse) = step.B < 0 ? (s_all, s_none) : TruthOf(step.B);
        List<Expression> place = PlaceOfRounded(in step, isTrue, isFalse);
        RoundingMode mode = step.Data < 0 ? RoundingMode.Down : _program.Roundings[step.Data].Mode;
        Expression isAny = Keep(place, IsPositiveOf(place, step.A));
        Expression amount = And(Rounded(place, in step, mode), Negate(Convert(isAny, typeof(long))));
        PutNumber(place, step.Target, step.B < 0 ? amount : And(amount, Not(MaskOf(place, isFalse))));
        Expression any = Gather(place, isAny);
        Expression unknown = UnknownOf(step.A);
        Expression nothing = Or(isFalse, Not(Or(unknown, any)));
        PutUnknown(step.Target, And(Or(unknown, Not(Or(isTrue, isFalse))), Not(nothing)), any, unknown, isTrue, isFalse);
    }

    private void WriteDue(ref readonly Step<long> step)
    {
        Expression unknown = UnknownOf(step.A);
        (Expression True, Expression False)[] conditions = [.. _program.Reliefs[step.Data].Select(TruthOf)];
        List<Expression> place = Place(step.Scope, [step.A], [.. conditions.SelectMany(static c => (Expression[])[c.True, c.False])]);
        List<Expression> ofWords = place == _body ? _before : place;
        Expression waived = s_none;
        Expression open = s_none;
        Expression relief = Constant(Frame.NotWaived);
        for (int k = 0; k < conditions.Length; k++)
        {
            Expression met = Keep(ofWords, And(conditions[k].True, Not(waived)));
            relief = Add(relief, And(MaskOf(place, met), Constant(k - Frame.NotWaived)));
            waived = Keep(ofWords, Or(waived, conditions[k].True));
            open = Keep(ofWords, Or(open, Not(Or(conditions[k].True, conditions[k].False))));
        }

        place.Add(Assign(ArrayAccess(_codes, At(step.C, place != _body)), relief));
        Expression assessed = NumberOf(step.A);
        if (conditions.Length == 0)
        {
            PutNumber(place, step.Target, assessed);
            PutUnknown(step.Target, unknown, unknown);
            return;
        }

        PutNumber(place, step.Target, And(assessed, Not(MaskOf(place, waived))));
        Expression any = Gather(place, IsNotZero(assessed));
        PutUnknown(step.Target, And(Or(unknown, And(open, any)), Not(waived)), any, unknown, waived, open);
    }
}
