using System.Globalization;
using Clearance.Json;
using Clearance.Law;
using Clearance.Modes;
using Clearance.Rulebooks.Documents;
using Clearance.Rulebooks.Editions;
using Clearance.Values;

namespace Clearance.Rulebooks.Reading;

/// <summary>The forms and vocabularies of texts in rulebook files.</summary>
internal static class BookWords
{
    public const int MostFormulaCharacters = 4_000;

    private const string RulePattern = "^[a-z][A-Za-z0-9]*([.-][a-z][A-Za-z0-9]*)*$";

    public static Words<ClearanceMode> Modes { get; } = new(("active", ClearanceMode.Active), ("passive", ClearanceMode.Passive));

    public static Words<EvidenceGrade> Evidence { get; } = new(
        ("primary", EvidenceGrade.Primary), ("secondary", EvidenceGrade.Secondary), ("unconfirmed", EvidenceGrade.Unconfirmed), ("assumption", EvidenceGrade.Assumption));

    public static Words<ColumnKind> ColumnKinds { get; } = new(
        ("percent", ColumnKind.Percent),
        ("number", ColumnKind.Number),
        ("money", ColumnKind.Money),
        ("per", ColumnKind.Per),
        ("boolean", ColumnKind.Boolean),
        ("code", ColumnKind.Code),
        ("text", ColumnKind.Text));

    /// <summary>Words that start with a small letter, joined with dots or hyphens: ids of rules, names of parameters, facts and table keys.</summary>
    public static TextShape<string> Name { get; } = Shapes.Form(
        "a name: words of letters and digits that start with a small letter, joined with . or -, such as \"import-tax\"", RulePattern, IsName);

    /// <summary>A name without dots, since a dot stands between table and column.</summary>
    public static TextShape<string> PlainName { get; } = Shapes.Form(
        "a name: words of letters and digits that start with a small letter, joined with -, such as \"name-zh\"",
        "^[a-z][A-Za-z0-9]*(-[a-z][A-Za-z0-9]*)*$",
        text => IsName(text) && !text.Contains('.', StringComparison.Ordinal));

    public static TextShape<string> BookId { get; } = Shapes.Form(
        "the id of a rulebook: small letters, digits and hyphens, such as \"cn\"", "^[a-z][a-z0-9]*(-[a-z0-9]+)*$", IsBookId);

    public static TextShape<string> SourceId { get; } = Shapes.Form(
        "the id of a source: letters, digits and hyphens or dots between them, such as \"gacc-2010-43\"", "^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$", IsSourceId);

    /// <summary><c>id</c>, <c>id#article</c> or <c>@table</c>.</summary>
    public static TextShape<string> SourceReference { get; } = Shapes.Form(
        "a declared source, with or without an article, such as \"gacc-2012-15#2.3\", or @ and a table whose row is cited",
        "^(@[a-z][A-Za-z0-9]*(-[a-z][A-Za-z0-9]*)*|[A-Za-z0-9]+([.-][A-Za-z0-9]+)*(#.+)?)$",
        IsSourceReference);

    /// <summary><c>id</c> or <c>id#article</c>, where there is no row to cite.</summary>
    public static TextShape<string> DeclaredSource { get; } = Shapes.Form(
        "a declared source, with or without an article, such as \"gacc-2012-15#2.3\"",
        "^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*(#.+)?$",
        static text => !text.StartsWith('@') && IsSourceReference(text));

    public static TextShape<RateDay> RateDay { get; } = new(Editions.RateDay.Meaning, Editions.RateDay.TryParse) { Words = Editions.RateDay.Words };

    /// <summary>A word of a vocabulary that only the compiler knows.</summary>
    public static TextShape<string> Code { get; } = Shapes.Form(
        "a code: letters and digits, with . or - between them", "^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$", IsSourceId);

    public static Shape<Located> Formula { get; } = Shapes.Located(Shapes.Filled("a formula", MostFormulaCharacters));

    public static Shape<Located> Rounding { get; } = Shapes.Located(Shapes.Form(
        "a rounding: \"halfUp\", \"halfEven\", \"down\" or \"up\" with a unit above 0 and, where later formulas use the exact amount, \"late\", such as \"halfUp 0.01\"; or \"exact\"",
        "^(exact|(halfUp|halfEven|down|up) [0-9]+(\\.[0-9]+)?( late)?)$",
        IsRounding));

    /// <summary>What stands for one value of a parameter.</summary>
    public static TextShape<string> ParameterValue { get; } = Shapes.Form(
        "a value such as \"13%\", \"0.25\", \"22/78\" or \"5000 CNY\"", "^[0-9]+(\\.[0-9]+)?(%|/[0-9]+(\\.[0-9]+)?| [A-Z]{3})?$", IsParameterValue);

    public static TextShape<string> AssumedValue { get; } = Shapes.Form(
        "an assumed value: \"0\", \"true\", \"false\", \"{}\" for the empty set, or a code", "^(\\{\\}|[A-Za-z0-9]+([.-][A-Za-z0-9]+)*)$", text => text == "{}" || IsSourceId(text));

    public static TextShape<string> Period { get; } = Shapes.Form(
        "a period of days, months or years as ISO 8601 writes it, such as \"P30D\"", "^P[1-9][0-9]{0,3}[DMY]$", IsPeriod);

    public static bool IsName(string text) => AreWords(text, startSmall: true);

    private static bool IsBookId(string text) =>
        char.IsAsciiLetterLower(text.FirstOrDefault())
        && text.Split('-').All(word => word.Length > 0 && word.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character)));

    private static bool IsSourceId(string text) => AreWords(text, startSmall: false);

    // Words of letters and digits with one dot or hyphen between two.
    private static bool AreWords(ReadOnlySpan<char> text, bool startSmall)
    {
        bool isStart = true;
        foreach (char character in text)
        {
            bool isMark = character is '.' or '-';
            if (isMark ? isStart : !char.IsAsciiLetterOrDigit(character) || (isStart && startSmall && !char.IsAsciiLetterLower(character)))
            {
                return false;
            }

            isStart = isMark;
        }

        return !isStart;
    }

    private static bool IsSourceReference(string text)
    {
        if (text.StartsWith('@'))
        {
            return AreWords(text.AsSpan(1), startSmall: true) && !text.Contains('.', StringComparison.Ordinal);
        }

        int hash = text.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? IsSourceId(text) : AreWords(text.AsSpan(0, hash), startSmall: false) && !text.AsSpan(hash + 1).IsWhiteSpace();
    }

    private static bool IsRounding(string text) => text.Split(' ') switch
    {
        ["exact"] => true,
        ["halfUp" or "halfEven" or "down" or "up", string unit] => IsPositive(unit),
        ["halfUp" or "halfEven" or "down" or "up", string unit, "late"] => IsPositive(unit),
        _ => false,
    };

    private static bool IsParameterValue(string text)
    {
        if (text.EndsWith('%'))
        {
            return PlainDecimal.TryParse(text.AsSpan(0, text.Length - 1), false, out _);
        }

        return text.Split('/') is [string above, string below]
            ? PlainDecimal.TryParse(above, false, out _) && IsPositive(below)
            : PlainDecimal.TryParse(text, false, out _) || (Money.TryParse(text, out Money money) && money.Amount >= 0 && money.Currency != default);
    }

    private static bool IsPositive(string text) => PlainDecimal.TryParse(text, false, out decimal value) && value > 0;

    private static bool IsPeriod(string text) =>
        text.Length is >= 3 and <= 6
        && text[0] == 'P'
        && text[^1] is 'D' or 'M' or 'Y'
        && int.TryParse(text.AsSpan(1, text.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out int count)
        && count > 0
        && text[1] != '0';
}
