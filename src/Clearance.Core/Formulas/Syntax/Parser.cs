using System.Globalization;

namespace Clearance.Formulas.Syntax;

/// <summary>Reads a formula by the grammar of the rulebook language; depth is bounded, so hostile text cannot exhaust the stack.</summary>
internal sealed class Parser
{
    private const int MaximumDepth = 100;

    private readonly List<Token> _tokens;
    private int _at;
    private int _depth;

    private Parser(List<Token> tokens) => _tokens = tokens;

    private Token Current => _tokens[_at];

    /// <summary>Reads a whole formula.</summary>
    /// <exception cref="FormulaException">The text is no formula.</exception>
    public static Node Parse(string text)
    {
        var parser = new Parser(Lexer.Read(text));
        Node formula = parser.Formula();
        return parser.Current.Kind == TokenKind.End ? formula : throw parser.Unexpected("the end of the formula, or an operator");
    }

    private Node Formula()
    {
        if (++_depth > MaximumDepth)
        {
            throw new FormulaException(FormulaErrors.TooLarge, Current.Column, string.Create(CultureInfo.InvariantCulture, $"the formula is nested deeper than {MaximumDepth} levels: name parts of it as values"));
        }

        int column = Current.Column;
        Node result;
        if (Accept(TokenKind.Keyword, "if"))
        {
            Node test = Formula();
            Expect(TokenKind.Keyword, "then");
            Node then = Formula();
            Expect(TokenKind.Keyword, "else");
            result = new IfNode(column, test, then, Formula());
        }
        else
        {
            result = Or();
        }

        _depth--;
        return result;
    }

    private Node Or()
    {
        Node left = And();
        while (Current.Is(TokenKind.Keyword, "or"))
        {
            int column = Take().Column;
            left = new BinaryNode(column, "or", left, And());
        }

        return left;
    }

    private Node And()
    {
        Node left = Not();
        while (Current.Is(TokenKind.Keyword, "and"))
        {
            int column = Take().Column;
            left = new BinaryNode(column, "and", left, Not());
        }

        return left;
    }

    private Node Not()
    {
        int column = Current.Column;
        int negations = 0;
        while (Accept(TokenKind.Keyword, "not"))
        {
            negations++;
        }

        Node result = Relation();
        return negations % 2 == 1 ? new NotNode(column, result) : negations > 0 ? new NotNode(column, new NotNode(column, result)) : result;
    }

    private Node Relation()
    {
        Node left = Sum();
        if (Current is { Kind: TokenKind.Symbol, Text: "=" or "!=" or "<" or "<=" or ">" or ">=" })
        {
            Token comparison = Take();
            var result = new BinaryNode(comparison.Column, comparison.Text, left, Sum());
            return Current is { Kind: TokenKind.Symbol, Text: "=" or "!=" or "<" or "<=" or ">" or ">=" }
                ? throw new FormulaException(FormulaErrors.Syntax, Current.Column, "comparisons are not chained: join two with 'and'")
                : result;
        }

        if (!Current.Is(TokenKind.Keyword, "in"))
        {
            return left;
        }

        int column = Take().Column;
        if (!Accept(TokenKind.Symbol, "{"))
        {
            Token name = TakeOf(TokenKind.Name, "the name of a set, or {'code', …}");
            return new InNode(column, left, [], new NameNode(name.Column, name.Text));
        }

        var codes = new List<CodeNode>();
        do
        {
            Token code = TakeOf(TokenKind.Code, "a quoted code");
            codes.Add(new CodeNode(code.Column, code.Text));
        }
        while (Accept(TokenKind.Symbol, ","));
        Expect(TokenKind.Symbol, "}");
        return new InNode(column, left, codes, null);
    }

    private Node Sum()
    {
        Node left = Product();
        while (Current is { Kind: TokenKind.Symbol, Text: "+" or "-" })
        {
            Token operation = Take();
            left = new BinaryNode(operation.Column, operation.Text, left, Product());
        }

        return left;
    }

    private Node Product()
    {
        Node left = Atom();
        while (Current is { Kind: TokenKind.Symbol, Text: "*" or "/" })
        {
            Token operation = Take();
            left = new BinaryNode(operation.Column, operation.Text, left, Atom());
        }

        return left;
    }

    private Node Atom()
    {
        Token token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                Take();
                var value = BigRational.Parse(token.Text);
                if (Accept(TokenKind.Symbol, "%"))
                {
                    return new NumberNode(token.Column, value / new BigRational(100, 1));
                }

                return Current.Kind == TokenKind.Currency ? new MoneyNode(token.Column, value, Take().Text) : new NumberNode(token.Column, value);
            case TokenKind.Code:
                Take();
                return new CodeNode(token.Column, token.Text);
            case TokenKind.Name:
                Take();
                return Accept(TokenKind.Symbol, "(") ? new CallNode(token.Column, token.Text, Arguments()) : new NameNode(token.Column, token.Text);
            case TokenKind.Symbol when token.Is(TokenKind.Symbol, "("):
                Take();
                Node inner = Formula();
                Expect(TokenKind.Symbol, ")");
                return inner;
            case TokenKind.Symbol when token.Text is "+" or "-":
                throw new FormulaException(FormulaErrors.Syntax, token.Column, $"a number has no sign, so '{token.Text}' stands between two operands only: write 0 - … for less than nothing");
            default:
                throw Unexpected("a number, a quoted code, a name or '('");
        }
    }

    private List<Node> Arguments()
    {
        var arguments = new List<Node>();
        do
        {
            arguments.Add(Formula());
        }
        while (Accept(TokenKind.Symbol, ","));
        Expect(TokenKind.Symbol, ")");
        return arguments;
    }

    private Token Take() => _tokens[_at++];

    private bool Accept(TokenKind kind, string text)
    {
        if (!Current.Is(kind, text))
        {
            return false;
        }

        _at++;
        return true;
    }

    private void Expect(TokenKind kind, string text)
    {
        if (!Accept(kind, text))
        {
            throw Unexpected($"'{text}'");
        }
    }

    private Token TakeOf(TokenKind kind, string wanted) => Current.Kind == kind ? Take() : throw Unexpected(wanted);

    private FormulaException Unexpected(string wanted) => new(FormulaErrors.Syntax, Current.Column, $"expected {wanted}, found {Current}");
}
