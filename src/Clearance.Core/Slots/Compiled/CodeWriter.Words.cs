using System.Linq.Expressions;
using Clearance.Formulas.Programs;
using static System.Linq.Expressions.Expression;

namespace Clearance.Slots.Compiled;

/// <content>Comparisons and logic.</content>
internal sealed partial class CodeWriter
{
    // All bits where a word has any.
    private static BinaryExpression Spread(Expression word) => Subtract(s_none, RightShift(Or(word, Subtract(s_none, word)), Constant(SignBit)));

    private void WriteCompare(ref readonly Step<long> step)
    {
        Place place = PlaceOf(step.Scope, [step.A, step.B]);
        Expression left = Times(place, step.A, step.LeftFactor);
        Expression right = Times(place, step.B, step.RightFactor);
        var comparison = (Comparison)step.Data;
        Expression flag = comparison switch
        {
            Comparison.Less or Comparison.GreaterOrEqual => IsBelow(place, left, right),
            Comparison.Greater or Comparison.LessOrEqual => IsBelow(place, right, left),
            _ => AreDifferent(place, left, right),
        };
        Expression word = Gather(place, flag);
        (Expression ofLeft, Expression ofRight) = (UnknownOf(step.A), UnknownOf(step.B));
        Expression holds = comparison is Comparison.Less or Comparison.Greater or Comparison.NotEqual ? word : Not(word);
        Expression unknown = Joined(ofLeft, ofRight);
        Expression pair = unknown == s_none ? Call(CodeMembers.KnownPair, holds) : Call(CodeMembers.Pair, And(holds, Not(unknown)), Or(holds, unknown));
        PutPair(step.Target, pair, word, ofLeft, ofRight);
    }

    private void WriteLogic(ref readonly Step<long> step)
    {
        if (step.Op == Op.IsGivenN)
        {
            Expression unknown = UnknownOf(step.A);
            PutPair(step.Target, Call(CodeMembers.KnownPair, Not(unknown)), unknown);
            return;
        }

        Expression left = PairOf(step.A);
        if (step.Op == Op.Not)
        {
            PutPair(step.Target, Call(CodeMembers.Not, left), left);
            return;
        }

        Expression right = PairOf(step.B);
        PutPair(step.Target, step.Op == Op.And ? And(left, right) : Or(left, right), left, right);
    }

    private void WriteAsk(ref readonly Step<long> step)
    {
        Expression bag = ArrayIndex(Property(_machine, CodeMembers.Sets), Constant(step.Data));
        Expression bit = And(RightShift(Property(bag, CodeMembers.Mask), Constant((int)_program.CodeOf(step.A)!.Value)), Constant(1UL));
        Expression isIn = Keep(_before, Subtract(s_none, bit));
        Expression known = Keep(_before, Property(bag, CodeMembers.Known));
        PutPair(step.Target, Call(CodeMembers.Pair, And(isIn, known), Or(isIn, Not(known))));
    }

    private void WriteInSet(ref readonly Step<long> step)
    {
        Place place = PlaceOfEach(step.Scope, []);
        PutAnswer(place, step.Target, Call(CodeMembers.AskSet, Held(_program.Sets[step.Data]), CodeOf(place, step.A)));
    }

    // What was asked of one element after the other.
    private void PutAnswer(Place place, int target, Expression answer)
    {
        Expression truth = Keep(place, answer);
        Expression isTrue = Gather(place, BitWhere(truth, Truth.True));
        Expression isFalse = Gather(place, BitWhere(truth, Truth.False));
        PutPair(target, Call(CodeMembers.Pair, isTrue, Not(isFalse)), isTrue, isFalse);
    }

    private static ConditionalExpression BitWhere(Expression truth, Truth value) => Condition(Equal(truth, Constant((int)value)), Constant(1UL), Constant(0UL));

    private void WriteQuantify(ref readonly Step<long> step)
    {
        bool isAll = step.Op == Op.AllB;
        Expression pair = PairOf(step.A);
        Expression ofItems = Call(isAll ? CodeMembers.Every : CodeMembers.Some, pair, _mask);
        if (!_isLong)
        {
            PutPair(step.Target, Whole(ofItems), pair);
            return;
        }

        ParameterExpression all = Keep(_once, Call(CodeMembers.KnownPair, isAll ? s_all : s_none));
        CodeAfter(pair).Add(isAll ? AndAssign(all, ofItems) : OrAssign(all, ofItems));
        Expression whole = Keep(_finally, Whole(all));
        PutPair(step.Target, whole, whole);

        Expression Whole(Expression bits) => Call(isAll ? CodeMembers.AreAll : CodeMembers.IsAny, bits);
    }
}
