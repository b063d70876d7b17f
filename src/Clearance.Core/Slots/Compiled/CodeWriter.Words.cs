using System.Linq.Expressions;
using Clearance.Formulas.Programs;
using static System.Linq.Expressions.Expression;

namespace Clearance.Slots.Compiled;

/// <content>Comparisons and logic.</content>
internal sealed partial class CodeWriter
{
    // What the sets of the parcel have of the first codes.
    private readonly Dictionary<int, Expression> _bags = [];

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
        if (!_bags.TryGetValue(step.Data, out Expression? bits))
        {
            bits = Keep(_before, Property(ArrayIndex(Property(_machine, CodeMembers.Sets), Constant(step.Data)), CodeMembers.Bits));
            _bags.Add(step.Data, bits);
        }

        PutPair(step.Target, Call(CodeMembers.Spread, bits, Constant((int)_program.CodeOf(step.A)!.Value)));
    }

    private void WriteInSet(ref readonly Step<long> step)
    {
        Place place = PlaceOfEach(step.Scope, []);
        Expression answer = Keep(place, Call(CodeMembers.AskSet, Held(_program.Sets[step.Data]), CodeOf(place, step.A)));
        PutAnswer(place, step.Target, AreEqual(place, answer, (long)Truth.True), AreEqual(place, answer, (long)Truth.False));
    }

    // What was asked of some elements: flags of those that are true and of those that are false.
    private void PutAnswer(Place place, int target, Expression areTrue, Expression areFalse)
    {
        Expression isTrue = Gather(place, areTrue);
        Expression isFalse = Gather(place, areFalse);
        PutPair(target, Call(CodeMembers.Pair, isTrue, Not(isFalse)), isTrue, isFalse);
    }

    private void WriteQuantify(ref readonly Step<long> step)
    {
        bool isAll = step.Op == Op.AllB;
        Expression pair = PairOf(step.A);
        if (_isOfOne)
        {
            PutPair(step.Target, pair, pair);
            return;
        }

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
