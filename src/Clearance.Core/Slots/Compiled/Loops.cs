using System.Linq.Expressions;
using static System.Linq.Expressions.Expression;

namespace Clearance.Slots.Compiled;

/// <summary>Loops of compiled code.</summary>
internal static class Loops
{
    /// <summary>Does something as long as a condition holds.</summary>
    public static LoopExpression While(Expression condition, params IEnumerable<Expression> body)
    {
        LabelTarget end = Label();
        return Loop(IfThenElse(condition, Block(typeof(void), body), Break(end)), end);
    }
}
