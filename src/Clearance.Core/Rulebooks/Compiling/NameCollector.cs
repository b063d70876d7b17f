using Clearance.Formulas.Syntax;

namespace Clearance.Rulebooks.Compiling;

/// <summary>Lists what a formula reads by name: facts, values, parameters, columns, charges.</summary>
internal static class NameCollector
{
    public static List<Node> Collect(Node formula)
    {
        var found = new List<Node>();
        Visit(formula, found);
        return found;
    }

    /// <summary>Whether a formula calls a function somewhere.</summary>
    public static bool Calls(Node formula, string function) =>
        (formula is CallNode call && string.Equals(call.Function, function, StringComparison.Ordinal)) || formula.Parts.Any(part => Calls(part, function));

    /// <summary>The name inside a reference such as <c>total(assessed(duty))</c>, or the name itself.</summary>
    public static string NameOf(Node reference) => reference switch
    {
        NameNode name => name.Name,
        CallNode call => NameOf(call.Arguments[0]),
        _ => string.Empty,
    };

    /// <summary>The reference as written.</summary>
    public static string TextOf(Node reference) => reference switch
    {
        NameNode name => name.Name,
        CodeNode code => $"'{code.Code}'",
        CallNode call => $"{call.Function}({string.Join(", ", call.Arguments.Select(TextOf))})",
        _ => "…",
    };

    private static void Visit(Node node, List<Node> found)
    {
        switch (node)
        {
            case NameNode:
            case CallNode { Function: "total" or "assessed" or "share" or "used" or "has" }:
                if (!found.Exists(f => string.Equals(TextOf(f), TextOf(node), StringComparison.Ordinal)))
                {
                    found.Add(node);
                }

                break;
            default:
                foreach (Node part in node.Parts)
                {
                    Visit(part, found);
                }

                break;
        }
    }
}
