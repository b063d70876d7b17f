using System.CommandLine;
using System.Globalization;
using Clearance.Advice;
using Clearance.Cli.Usage;
using Clearance.Values;

namespace Clearance.Cli.Verbs;

/// <summary>What the buyer prefers, as verbs that rank options take it.</summary>
internal static class PreferenceOptions
{
    private const string PreferName = "--prefer";
    private const string ArriveByName = "--arrive-by";
    private const string AtMostName = "--at-most";
    private static readonly string[] s_weights = ["cost", "speed", "certainty", "effort"];

    public static Option<string> Prefer() => new(PreferName)
    {
        Description = "What counts how much, 0 to 1 each: cost, speed, certainty, effort; 0.5 where it is left out.",
        HelpName = "cost=1,speed=0.5",
    };

    public static Option<string> ArriveBy() => new(ArriveByName)
    {
        Description = "The last day on which the parcel may arrive.",
        HelpName = "DATE",
    };

    public static Option<string> AtMost() => new(AtMostName)
    {
        Description = "The highest total that is acceptable, such as \"400 CNY\".",
        HelpName = "MONEY",
    };

    /// <summary>Whether the caller stated any preference.</summary>
    public static bool AreGiven(ParseResult parsed) => new[] { PreferName, ArriveByName, AtMostName }.Any(o => parsed.GetValue<string>(o) is not null);

    public static Preferences Of(ParseResult parsed) => Weights(parsed.GetValue<string>(PreferName)) with
    {
        ArriveBy = SharedOptions.DayOf(parsed, ArriveByName),
        AtMost = Amount(parsed.GetValue<string>(AtMostName)),
    };

    /// <summary>The advice; a limit in another currency is the caller's mistake.</summary>
    public static Recommendation Advise(ClearanceReport report, Preferences preferences) =>
        preferences.AtMost is { } most && report.Options.Count > 0 && most.Currency != report.Currency
            ? throw new UsageException($"{AtMostName} is in {most.Currency.Code}, but this parcel is charged in {report.Currency.Code}: state it in {report.Currency.Code}.")
            : new ModeAdvisor().Advise(report, preferences);

    private static Money? Amount(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return Money.TryParse(text, out Money money) && money.Amount >= 0m
            ? money
            : throw new UsageException($"{AtMostName} '{Shown.Text(text)}' is no amount: write number and currency as in \"400 CNY\".");
    }

    private static Preferences Weights(string? text)
    {
        var preferences = new Preferences();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string part in text?.Split(',', StringSplitOptions.TrimEntries) ?? [])
        {
            string[] pair = part.Split('=', 2, StringSplitOptions.TrimEntries);
            if (!s_weights.Contains(pair[0], StringComparer.Ordinal))
            {
                throw new UsageException($"{PreferName} '{Shown.Text(part)}' is not known: write {string.Join(", ", s_weights)}, each as in cost=1.{NearestWords.Ask(pair[0], s_weights)}");
            }

            if (!seen.Add(pair[0]))
            {
                throw new UsageException($"{PreferName} names {pair[0]} twice: give it one weight.");
            }

            if (pair.Length < 2 || !decimal.TryParse(pair[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal weight) || weight > 1m)
            {
                throw new UsageException($"{PreferName} '{Shown.Text(part)}' has no weight from 0 to 1: write it as in {pair[0]}=0.5.");
            }

            preferences = pair[0] switch
            {
                "cost" => preferences with { Cost = weight },
                "speed" => preferences with { Speed = weight },
                "certainty" => preferences with { Certainty = weight },
                _ => preferences with { Effort = weight },
            };
        }

        return preferences;
    }
}
