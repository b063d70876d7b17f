namespace Clearance.Formulas.Syntax;

internal sealed record CallNode(int Column, string Function, IReadOnlyList<Node> Arguments) : Node(Column)
{
    /// <summary>Whether the function runs over items, so that names of items may stand inside wherever it stands.</summary>
    public bool IsAggregate => Function is "sum" or "any" or "all" || (Function is "min" or "max" && Arguments.Count == 1);

    /// <summary>Whether its argument is a name or a quoted code that is no formula by itself.</summary>
    public bool IsReference => Function is "total" or "assessed" or "used" or "has";

    public override IReadOnlyList<Node> Parts => IsReference ? [] : Arguments;
}
