using System.Diagnostics.CodeAnalysis;

namespace Clearance.Rulebooks.Editions;

/// <summary>The day whose rate of exchange the law takes, counted from the day of the evaluation; never a later day. Immutable.</summary>
internal sealed class RateDay
{
    public const string Meaning = "a day such as \"same-day\", \"day-before\", \"month-start\", \"latest monday\" or \"third wednesday of previous-month\"";

    private const int Week = 7;

    private static readonly (string Word, int Weeks, bool FromEnd)[] s_ordinals =
        [("first", 0, false), ("second", 1, false), ("third", 2, false), ("fourth", 3, false), ("penultimate", 1, true), ("last", 0, true)];

    private static readonly (string Word, DayOfWeek Day)[] s_weekdays =
    [
        ("monday", DayOfWeek.Monday), ("tuesday", DayOfWeek.Tuesday), ("wednesday", DayOfWeek.Wednesday), ("thursday", DayOfWeek.Thursday),
        ("friday", DayOfWeek.Friday), ("saturday", DayOfWeek.Saturday), ("sunday", DayOfWeek.Sunday),
    ];

    private static readonly Dictionary<string, RateDay> s_byWord = All().ToDictionary(static d => d.Word, StringComparer.Ordinal);

    private readonly Func<DateOnly, DateOnly> _find;

    private RateDay(string word, Func<DateOnly, DateOnly> find)
    {
        Word = word;
        _find = find;
    }

    /// <summary>Every word that a rulebook may write.</summary>
    public static IReadOnlyCollection<string> Words { get; } = s_byWord.Keys;

    public string Word { get; }

    public static bool TryParse(string text, [MaybeNullWhen(false)] out RateDay day) => s_byWord.TryGetValue(text, out day);

    /// <summary>The day whose rate is taken on a day; the first day of the calendar where it would lie before that.</summary>
    public DateOnly Of(DateOnly on) => _find(on);

    private static IEnumerable<RateDay> All() =>
    [
        new("same-day", static on => on),
        new("day-before", static on => Back(on, 1)),
        new("month-start", static on => new DateOnly(on.Year, on.Month, 1)),
        .. s_weekdays.Select(static w => new RateDay($"latest {w.Word}", on => LatestBy(on, w.Day))),
        .. s_ordinals.SelectMany(static o => s_weekdays.Select(w => new RateDay($"{o.Word} {w.Word} of previous-month", on => OfPreviousMonth(on, w.Day, o.Weeks, o.FromEnd)))),
    ];

    private static DateOnly OfPreviousMonth(DateOnly on, DayOfWeek weekday, int weeks, bool isFromEnd)
    {
        var month = new DateOnly(on.Year, on.Month, 1);
        if (month == DateOnly.MinValue)
        {
            return month;
        }

        // The first week of a month ends on its seventh day.
        return isFromEnd ? LatestBy(month.AddDays(-1), weekday).AddDays(-weeks * Week) : LatestBy(month.AddMonths(-1).AddDays(Week - 1), weekday).AddDays(weeks * Week);
    }

    private static DateOnly LatestBy(DateOnly on, DayOfWeek weekday) => Back(on, ((int)on.DayOfWeek - (int)weekday + Week) % Week);

    private static DateOnly Back(DateOnly on, int days) => on.DayNumber < days ? DateOnly.MinValue : on.AddDays(-days);
}
