using System.CommandLine;
using Clearance.Cli.Inputs;
using Clearance.Parcels;

namespace Clearance.Cli.Verbs;

/// <summary>What verbs about a parcel are asked: parcel, day, rules, language, format; all read and checked before anything is written.</summary>
internal sealed record Question(string Source, Parcel Parcel, DateOnly On, ClearanceRules Rules, string Language, OutputFormat Format)
{
    private const string ParcelName = "PARCEL";

    public static Argument<string> Argument() => new(ParcelName) { Description = "The parcel as JSON: a file, or - for standard input." };

    public static Question Read(ParseResult parsed, Surroundings surroundings)
    {
        OutputFormat format = SharedOptions.FormatOf(parsed);
        string language = SharedOptions.LanguageOf(parsed);
        DateOnly on = SharedOptions.DayOf(parsed, surroundings);
        string source = parsed.GetRequiredValue<string>(ParcelName);
        Parcel parcel = ParsedInput.Parcel(source, surroundings);
        return new Question(source, parcel, on, RulebookInput.Rules(SharedOptions.RulebooksOf(parsed)), language, format);
    }

    public ClearanceReport Evaluate() => new ClearanceEvaluator(Rules).Evaluate(Parcel, On);
}
