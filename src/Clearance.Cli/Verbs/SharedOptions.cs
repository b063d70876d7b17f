using System.CommandLine;
using System.Globalization;
using Clearance.Cli.Usage;
using Clearance.Values;

namespace Clearance.Cli.Verbs;

/// <summary>The options that several verbs have; each is made anew for its verb and read by its name.</summary>
internal static class SharedOptions
{
    private const string FormatName = "--format";
    private const string LanguageName = "--lang";
    private const string DayName = "--on";
    private const string RulebooksName = "--rulebooks";
    private static readonly string[] s_formats = ["table", "json"];
    private static readonly string[] s_languages = ["en", "zh"];

    public static Option<string> Format() => new(FormatName)
    {
        Description = "How the answer is written: a table for people (default), or JSON.",
        HelpName = "table|json",
    };

    public static Option<string> Language() => new(LanguageName)
    {
        Description = "The language of texts: English (default) or Chinese.",
        HelpName = "en|zh",
    };

    public static Option<string> Day() => new(DayName)
    {
        Description = "The day whose law counts; today where it is left out.",
        HelpName = "DATE",
    };

    public static Option<string> Rulebooks() => new(RulebooksName)
    {
        Description = "A folder of one rulebook, or of several, on top of the built-in ones.",
        HelpName = "DIR",
    };

    public static OutputFormat FormatOf(ParseResult parsed) =>
        string.Equals(WordOf(parsed, FormatName, s_formats), "json", StringComparison.Ordinal) ? OutputFormat.Json : OutputFormat.Table;

    public static string LanguageOf(ParseResult parsed) => WordOf(parsed, LanguageName, s_languages);

    public static string? RulebooksOf(ParseResult parsed) => parsed.GetValue<string>(RulebooksName);

    public static DateOnly DayOf(ParseResult parsed, Surroundings surroundings) => DayOf(parsed, DayName) ?? surroundings.Today();

    /// <summary>The day that an option states; null where it is left out.</summary>
    public static DateOnly? DayOf(ParseResult parsed, string option)
    {
        if (parsed.GetValue<string>(option) is not { } text)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw new UsageException($"{option} '{Shown.Text(text)}' is no day: write year, month and day as in 2026-11-23.");
    }

    /// <summary>The word of an option; the first of them where it is left out.</summary>
    public static string WordOf(ParseResult parsed, string option, string[] words)
    {
        string? text = parsed.GetValue<string>(option);
        return text is null || words.Contains(text, StringComparer.Ordinal)
            ? text ?? words[0]
            : throw new UsageException($"{option} '{Shown.Text(text)}' is not known: write {string.Join(" or ", words)}.{NearestWords.Ask(text, words)}");
    }
}
