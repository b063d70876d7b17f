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
        Expression known = Not(Or(ofLeft, ofRight));
        (Expression holds, Expression fails) = comparison is Comparison.Less or Comparison.Greater or Comparison.NotEqual ? (word, Not(word)) : ((Expression)Not(word), word);
        PutTruth(step.Target, And(holds, known), And(fails, known), word, ofLeft, ofRight);
    }

    private void WriteLogic(ref readonly Step<long> step)
    {
        if (step.Op == Op.IsGivenN)
        {
            Expression unknown = UnknownOf(step.A);
            PutTruth(step.Target, Not(unknown), unknown, unknown);
            return;
        }

        (Expression leftTrue, Expression leftFalse) = TruthOf(step.A);
        if (step.Op == Op.Not)
        {
            PutTruth(step.Target, leftFalse, leftTrue, leftTrue, leftFalse);
            return;
        }

        (Expression rightTrue, Expression rightFalse) = TruthOf(step.B);
        (Expression isTrue, Expression isFalse) = step.Op == Op.And
            ? (And(leftTrue, rightTrue), Or(leftFalse, rightFalse))
            : (Or(leftTrue, rightTrue), And(leftFalse, rightFalse));
        PutTruth(step.Target, isTrue, isFalse, leftTrue, leftFalse, rightTrue, rightFalse);
    }

    private void WriteAsk(ref readonly Step<long> step)
    {
        Expression bag = ArrayIndex(Property(_machine, CodeMembers.Sets), Constant(step.Data));
        Expression bit = And(RightShift(Property(bag, CodeMembers.Mask), Constant((int)_program.CodeOf(step.A)!.Value)), Constant(1UL));
        Expression isIn = Keep(_before, Subtract(s_none, bit));
        Expression known = Keep(_before, Property(bag, CodeMembers.Known));
        PutTruth(step.Target, And(isIn, known), And(Not(isIn), known));
    }

    private void WriteInSet(ref readonly Step<long> step)
    {
        Place place = PlaceOfEach(step.Scope, []);
        PutAnswer(place, step.Target, Call(CodeMembers.AskSet, Constant(_program.Sets[step.Data]), CodeOf(place, step.A)));
    }

    // What was asked of one element after the other.
    private void PutAnswer(Place place, int target, Expression answer)
    {
        Expression truth = Keep(place, answer);
        Expression isTrue = Gather(place, BitWhere(truth, Truth.True));
        Expression isFalse = Gather(place, BitWhere(truth, Truth.False));
        PutTruth(target, isTrue, isFalse, isTrue, isFalse);
    }

    private static ConditionalExpression BitWhere(Expression truth, Truth value) => Condition(Equal(truth, Constant((int)value)), Constant(1UL), Constant(0UL));

    private void WriteQuantify(ref readonly Step<long> step)
    {
        bool isAll = step.Op == Op.AllB;
        (Expression isTrue, Expression isFalse) = TruthOf(step.A);
        Expression decisive = AnyOf(isAll ? isFalse : isTrue, isTrue, isFalse);
        Expression open = AnyOf(Not(Or(isTrue, isFalse)), isTrue, isFalse);
        Expression other = Keep(CodeAfter(decisive, open), Not(Or(decisive, open)));
        PutTruth(step.Target, isAll ? other : decisive, isAll ? decisive : other, decisive, other);
    }
}
