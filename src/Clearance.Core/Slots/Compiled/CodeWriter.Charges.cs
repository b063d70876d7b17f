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
        Place place = step.C < 0 ? PlaceOfEach(step.Scope, []) : PlaceOfEach(step.Scope, [step.C], ofOwn);
        Expression cells = Keep(_before, Held(ImmutableCollectionsMarshal.AsArray(column.SmallNumerators)!));
        Expression row = RowOf(place, step.A);
        Expression resolved = Call(_machine, CodeMembers.RowOf, Held(table), Constant(step.B), row, ElementOf(place));
        Expression isAsked = step.C < 0 ? LessThan(row, Constant(0)) : AndAlso(LessThan(row, Constant(0)), NotEqual(MaskOf(place, ofOwn), Constant(0L)));
        place.Code.Add(IfThen(isAsked, Assign(row, resolved)));
        Expression isLacking = IsLacking(place, column, row);
        Expression cell = Keep(place, Times(Condition(Equal(isLacking, s_none), ArrayIndex(cells, row), Constant(0L)), step.LeftFactor));
        Expression lacking = Gather(place, isLacking);
        PutNumber(place, step.Target, step.C < 0 ? cell : Either(place, ofOwn, cell, Keep(place, Times(place, step.C, step.RightFactor))));
        PutUnknown(step.Target, And(lacking, ofOwn), lacking, ofOwn);
    }

    // Rows that were found before, of the same keys, stand where their hash falls; the machine remembers others.
    private void WriteLookup(ref readonly Step<long> step)
    {
        Place place = PlaceOfEach(step.Scope, []);
        Expression entries = Keep(_before, Property(Call(_machine, CodeMembers.RowsOf, Constant(step.Data)), CodeMembers.RowEntries));
        Expression[] keys = [.. _program.Tables[step.Data].Keys.Select(k => Keep(place, CodeOf(place, k.Slot.Index)))];
        Expression hash = keys.Aggregate(s_none, static (hash, key) => Call(CodeMembers.HashWith, hash, key));
        Expression at = Keep(place, Expression.Multiply(Call(CodeMembers.PlaceOf, hash, Constant(LookupMemo.PlaceBits)), Constant(keys.Length + 1)));
        Expression differing = keys.Select((key, k) => ExclusiveOr(key, EntryAt(k))).Aggregate(Or);
        Expression isRemembered = And(Equal(differing, Constant(0L)), NotEqual(keys.Aggregate(Or), Constant(0L)));
        Expression found = Convert(Call(_machine, CodeMembers.FindRow, Constant(step.Data), ElementOf(place)), typeof(long));
        PutCode(place, step.Target, Condition(isRemembered, EntryAt(keys.Length), found));

        Expression EntryAt(int word) => Call(CodeMembers.ReadNumber, entries, Add(at, Constant(word)));
    }

    private void WriteReadTruth(ref readonly Step<long> step)
    {
        Place place = PlaceOfEach(step.Scope, []);
        PutAnswer(place, step.Target, Call(_machine, CodeMembers.AskCell, Held(_program.RowTables[step.A]!), Constant(step.B), RowOf(place, step.A), ElementOf(place)));
    }

    private ParameterExpression RowOf(Place place, int slot) => Keep(place, Convert(CodeOf(place, slot), typeof(int)));

    private Expression ElementOf(Place place) => place.Reach == Reach.Parcel ? Constant(0) : _element;

    private ParameterExpression IsLacking(Place place, TableData column, Expression row)
    {
        Expression has = Keep(_before, Held(ImmutableCollectionsMarshal.AsArray(column.HasValue)!));
        return Keep(place, Condition(LessThan(row, Constant(0)), Constant(1UL), Condition(ArrayIndex(has, row), Constant(0UL), Constant(1UL))));
    }

    // Where several rows may be meant, the machine asks whether all of them have a value.
    private void WriteHasColumn(ref readonly Step<long> step, int number)
    {
        LookupTable table = _program.RowTables[step.A]!;
        Place place = PlaceOfEach(step.Scope, []);
        Expression row = RowOf(place, step.A);
        Expression lacking = Gather(place, IsLacking(place, table.Columns[step.B], row));
        Expression open = Gather(place, Condition(Equal(row, Constant(LookupTable.Ambiguous)), Constant(1UL), Constant(0UL)));
        PutPair(step.Target, Call(CodeMembers.KnownPair, Not(lacking)), lacking);
        CodeAfter(open).Add(IfThen(
            NotEqual(step.Scope.IsItem ? And(open, _mask) : open, s_none),
            Block(TryRunOne(number), Assign(PairOf(step.Target), PairAt(step.Target)))));
    }

    private void WriteSelectCode(ref readonly Step<long> step)
    {
        Expression pair = PairOf(step.A);
        if (AreLate(pair))
        {
            // Codes stand in no variables, so nobody could tell that one comes after the loop.
            EndLoop();
        }

        Place place = PlaceOf(step.Scope, []);
        (Expression ofThen, Expression ofOther) = (Keep(place, MaskOf(place, TrueOf(pair))), Keep(place, MaskOf(place, Not(MaybeOf(pair)))));
        (Expression then, Expression otherwise) = (Keep(place, CodeOf(place, step.B)), Keep(place, CodeOf(place, step.C)));
        Expression agreed = And(then, Not(Or(Or(ofThen, ofOther), MaskOfDifferent(place, then, otherwise))));
        PutCode(place, step.Target, Or(Or(And(then, ofThen), And(otherwise, ofOther)), agreed));
    }

    // Codes may be as long as 64 bits are: their difference keeps no sign.
    private static Expression MaskOfDifferent(Place place, Expression left, Expression right) =>
        place.Reach == Reach.Lanes ? AreDifferent(place, left, right) : Condition(Equal(left, right), Constant(0L), Constant(-1L));

    private void WriteAssess(ref readonly Step<long> step)
    {
        Expression? pair = step.B < 0 ? null : PairOf(step.B);
        Place place = PlaceOfRounded(in step, pair is null ? [] : [pair]);
        (Expression isTrue, Expression mayBe) = pair is null ? (s_all, s_all) : ((Expression)TrueOf(pair), MaybeOf(pair));
        RoundingMode mode = step.Data < 0 ? RoundingMode.Down : _program.Roundings[step.Data].Mode;
        Expression isAny = Keep(place, IsPositiveOf(place, step.A));
        Expression amount = And(Rounded(place, in step, mode), Negate(Convert(isAny, typeof(long))));
        PutNumber(place, step.Target, pair is null ? amount : And(amount, MaskOf(place, mayBe)));
        Expression any = Gather(place, isAny);
        Expression unknown = UnknownOf(step.A);
        PutUnknown(step.Target, And(Or(unknown, Not(isTrue)), And(mayBe, Or(unknown, any))), any, unknown, isTrue, mayBe);
    }

    private void WriteDue(ref readonly Step<long> step)
    {
        Expression unknown = UnknownOf(step.A);
        Expression[] pairs = [.. _program.Reliefs[step.Data].Select(PairOf)];
        Place place = PlaceOf(step.Scope, [step.A], pairs);
        (Expression True, Expression Maybe)[] conditions = [.. pairs.Select(p => ((Expression)TrueOf(p), (Expression)MaybeOf(p)))];
        List<Expression> ofWords = step.Scope.IsItem ? _before : place.Code;
        Expression waived = s_none;
        Expression open = s_none;
        Expression relief = ConstantIn(place, Frame.NotWaived);
        for (int k = 0; k < conditions.Length; k++)
        {
            Expression met = Keep(ofWords, And(conditions[k].True, Not(waived)));
            relief = Add(relief, And(MaskOf(place, met), ConstantIn(place, k - Frame.NotWaived)));
            waived = Keep(ofWords, Or(waived, conditions[k].True));
            open = Keep(ofWords, Or(open, And(conditions[k].Maybe, Not(conditions[k].True))));
        }

        PutCode(place, step.C, relief);
        Expression assessed = NumberOf(place, step.A);
        if (conditions.Length == 0)
        {
            PutNumber(place, step.Target, assessed);
            PutUnknown(step.Target, unknown, unknown);
            return;
        }

        PutNumber(place, step.Target, And(assessed, Not(MaskOf(place, waived))));
        Expression any = Gather(place, AreDifferent(place, assessed, ConstantIn(place, 0)));
        PutUnknown(step.Target, And(Or(unknown, And(open, any)), Not(waived)), any, unknown, waived, open);
    }
}
