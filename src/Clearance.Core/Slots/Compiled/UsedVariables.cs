using System.Linq.Expressions;

namespace Clearance.Slots.Compiled;

/// <summary>Finds the variables in expressions. Not safe for use by two threads at once.</summary>
internal sealed class UsedVariables : ExpressionVisitor
{
    private readonly HashSet<Expression> _found = [];

    private UsedVariables()
    {
    }

    /// <summary>The variables that some expressions read or write.</summary>
    public static HashSet<Expression> In(IEnumerable<Expression> expressions)
    {
        var visitor = new UsedVariables();
        foreach (Expression expression in expressions)
        {
            visitor.Visit(expression);
        }

        return visitor._found;
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        _found.Add(node);
        return node;
    }
}
