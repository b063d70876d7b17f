namespace Clearance.Formulas.Syntax;

/// <summary>Cuts a formula into tokens.</summary>
internal static class Lexer
{
    public const int MaximumLength = 4000;

    // Longer ones before those that they begin with.
    private static readonly string[] s_symbols = ["<=", ">=", "!=", "+", "-", "*", "/", "(", ")", "=", "<", ">", "{", "}", ",", "%"];

    private static readonly HashSet<string> s_keywords = new(StringComparer.Ordinal) { "if", "then", "else", "or", "and", "not", "in" };

    public static List<Token> Read(string text)
    {
        if (text.Length > MaximumLength)
        {
            throw new FormulaException(FormulaErrors.TooLarge, 1, $"the formula has {text.Length} characters; at most {MaximumLength} are allowed: name parts of it as values");
        }

        var tokens = new List<Token>();
        int at = 0;
        while (true)
        {
            while (at < text.Length && text[at] == ' ')
            {
                at++;
            }

            if (at == text.Length)
            {
                tokens.Add(new Token(TokenKind.End, string.Empty, at + 1));
                return tokens;
            }

            tokens.Add(Next(text, ref at));
        }
    }

    private static Token Next(string text, ref int at)
    {
        int start = at;
        char c = text[at];
        if (char.IsAsciiDigit(c))
        {
            at = Digits(text, at);
            if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
            {
                at = Digits(text, at + 1);
            }

            return new Token(TokenKind.Number, text[start..at], start + 1);
        }

        if (c == '\'')
        {
            int end = text.IndexOf('\'', at + 1);
            if (end <= at + 1)
            {
                throw new FormulaException(FormulaErrors.Syntax, start + 1, end < 0 ? "the quoted code has no closing quote" : "a quoted code is not empty");
            }

            at = end + 1;
            return new Token(TokenKind.Code, text[(start + 1)..end], start + 1);
        }

        if (char.IsAsciiLetterLower(c))
        {
            at = Name(text, at);
            string name = text[start..at];
            return new Token(s_keywords.Contains(name) ? TokenKind.Keyword : TokenKind.Name, name, start + 1);
        }

        if (char.IsAsciiLetterUpper(c))
        {
            while (at < text.Length && char.IsAsciiLetterOrDigit(text[at]))
            {
                at++;
            }

            string word = text[start..at];
            return word.Length == 3 && word.All(char.IsAsciiLetterUpper)
                ? new Token(TokenKind.Currency, word, start + 1)
                : throw new FormulaException(FormulaErrors.Syntax, start + 1, $"'{word}' is neither a name (they begin with a small letter) nor the currency of an amount; a code stands in single quotation marks");
        }

        return Symbol(text, ref at);
    }

    private static Token Symbol(string text, ref int at)
    {
        foreach (string symbol in s_symbols)
        {
            if (text.AsSpan(at).StartsWith(symbol))
            {
                at += symbol.Length;
                return new Token(TokenKind.Symbol, symbol, at - symbol.Length + 1);
            }
        }

        char other = text[at];
        string shown = char.IsControl(other) || char.IsSurrogate(other) ? $"U+{(int)other:X4}" : other.ToString();
        throw new FormulaException(FormulaErrors.Syntax, at + 1, $"the character '{shown}' has no meaning in a formula");
    }

    private static int Digits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    // word { ("." | "-") word }: a dot or hyphen belongs to the name only where a small letter follows, so a minus wants spaces.
    private static int Name(string text, int at)
    {
        while (true)
        {
            while (at < text.Length && char.IsAsciiLetterOrDigit(text[at]))
            {
                at++;
            }

            if (at + 1 >= text.Length || text[at] is not ('.' or '-') || !char.IsAsciiLetterLower(text[at + 1]))
            {
                return at;
            }

            at++;
        }
    }
}
