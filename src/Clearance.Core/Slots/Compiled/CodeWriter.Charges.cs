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
        TableData column = ColumnOf(in step);
        Expression ofOwn = step.C < 0 ? s_all : UnknownOf(step.C);
        Place place = step.C < 0 ? PlaceOf(step.Scope, []) : PlaceOf(step.Scope, [step.C], ofOwn);
        ParameterExpression cells = ChosenCells(place, in step, ofOwn);
        Expression isLacking = Keep(place, AreLacking(place, cells));
        Expression cell = Keep(place, Times(place, And(cells, Not(FlagMask(place, isLacking))), column.Bits, step.LeftFactor));
        Expression lacking = Gather(place, isLacking);
        PutNumber(place, step.Target, step.C < 0 ? cell : Either(place, ofOwn, cell, Keep(place, Times(place, step.C, step.RightFactor))));
        PutUnknown(step.Target, And(lacking, ofOwn), lacking, ofOwn);
    }

    private TableData ColumnOf(ref readonly Step<long> step) => _program.RowTables[step.A]!.Columns[step.B];

    // What a column has in the rows of a slot.
    private ParameterExpression CellsOf(Place place, ref readonly Step<long> step)
    {
        Expression cells = Keep(_before, Held(ImmutableCollectionsMarshal.AsArray(ColumnOf(in step).Cells)!));
        if (IsOfParcel(_program.Codes[step.A].Scope))
        {
            Expression row = CodeOf(place with { Reach = Reach.Parcel }, step.A);
            Expression cell = Call(CodeMembers.ReadNumber, cells, Add(row, Constant((long)TableData.FirstRow)));
            return Keep(place, place.Reach == Reach.Parcel ? cell : Call(CodeMembers.All, cell));
        }

        EndElementsOf(_codesOfElements, step.A);
        return Keep(place, Call(CodeMembers.Cells, cells, _codes, LanesAt(step.A)));
    }

    // The same; where it is not known which row is meant, and a word says that it matters, the machine looks at all that may be.
    private ParameterExpression ChosenCells(Place place, ref readonly Step<long> step, Expression word)
    {
        ParameterExpression cells = CellsOf(place, in step);
        LookupTable table = _program.RowTables[step.A]!;
        Expression isOpen = AreEqual(place, cells, TableData.Open);
        if (place.Reach == Reach.Parcel)
        {
            Expression chosen = Call(_machine, CodeMembers.ChosenCell, Held(table), Constant(step.B), Constant(step.A), Constant(0));
            place.Code.Add(IfThen(NotEqual(And(isOpen, word), s_none), Assign(cells, chosen)));
            return cells;
        }

        Expression bits = Call(CodeMembers.BitsOf, isOpen);
        Expression isAsked = And(_isStraight ? bits : LeftShift(bits, Count(_item)), And(word, _mask));
        Expression all = Call(_machine, CodeMembers.ChosenCells, Held(table), Constant(step.B), Constant(step.A), Count(FirstOfLanes));
        place.Code.Add(IfThen(NotEqual(isAsked, s_none), Assign(cells, all)));
        return cells;
    }

    // Rows that were found before, of the same keys, stand where their hash falls; the machine remembers others.
    private void WriteLookup(ref readonly Step<long> step)
    {
        Place place = PlaceOfEach(step.Scope, []);
        Expression entries = Keep(_before, Property(Call(_machine, CodeMembers.RowsOf, Constant(step.Data)), CodeMembers.RowEntries));
        Expression[] keys = [.. _program.Tables[step.Data].Keys.Select(k => Keep(place, CodeOf(place, k.Slot.Index)))];
        Expression hash = keys.Aggregate(s_none, static (hash, key) => Call(CodeMembers.HashWith, hash, key));
        Expression at = Keep(place, Expression.Multiply(Convert(Call(CodeMembers.PlaceOf, hash, Constant(LookupMemo.PlaceBits)), typeof(long)), Constant(keys.Length + 1L)));
        Expression differing = keys.Select((key, k) => ExclusiveOr(key, EntryAt(k))).Aggregate(Or);
        Expression found = Convert(Call(_machine, CodeMembers.FindRow, Constant(step.Data), place.Reach == Reach.Parcel ? Constant(0) : Count(_element)), typeof(long));
        PutCode(place, step.Target, Condition(Equal(differing, Constant(0L)), EntryAt(keys.Length), found));

        Expression EntryAt(int word) => Call(CodeMembers.ReadNumber, entries, Add(at, Constant((long)word)));
    }

    private void WriteReadTruth(ref readonly Step<long> step)
    {
        Place place = PlaceOf(step.Scope, []);
        ParameterExpression cells = ChosenCells(place, in step, s_all);
        PutAnswer(place, step.Target, AreEqual(place, cells, 1), AreEqual(place, cells, 0));
    }

    // Where several rows may be meant, the machine asks whether all of them have a value.
    private void WriteHasColumn(ref readonly Step<long> step, int number)
    {
        Place place = PlaceOf(step.Scope, []);
        ParameterExpression cells = CellsOf(place, in step);
        Expression lacking = Gather(place, AreEqual(place, cells, TableData.Lacking));
        Expression open = Gather(place, AreEqual(place, cells, TableData.Open));
        PutPair(step.Target, Call(CodeMembers.KnownPair, Not(lacking)), lacking);
        CodeAfter(open).Add(IfThen(
            NotEqual(OfItems(step.Scope, open), s_none),
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
        (Expression isTrue, Expression mayBe) = pair is null ? (s_all, s_all) : (TrueOf(pair), MaybeOf(pair));
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
        (Expression True, Expression Maybe)[] conditions = [.. pairs.Select(p => (TrueOf(p), MaybeOf(p)))];
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
