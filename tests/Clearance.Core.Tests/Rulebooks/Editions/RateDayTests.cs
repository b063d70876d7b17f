using System.Globalization;
using Clearance.Rulebooks.Editions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Clearance.Core.Tests.Rulebooks.Editions;

public sealed class RateDayTests
{
    /// <summary>November 2026 begins on a Sunday, October on a Thursday, February 2026 on a Sunday and has 28 days, February 2024 has 29.</summary>
    [Theory]
    [InlineData("same-day", "2026-11-23", "2026-11-23")]
    [InlineData("same-day", "2024-02-29", "2024-02-29")]
    [InlineData("day-before", "2026-11-23", "2026-11-22")]
    [InlineData("day-before", "2026-01-01", "2025-12-31")]
    [InlineData("day-before", "2024-03-01", "2024-02-29")]
    [InlineData("day-before", "2026-03-01", "2026-02-28")]
    [InlineData("month-start", "2026-11-01", "2026-11-01")]
    [InlineData("month-start", "2026-11-30", "2026-11-01")]
    [InlineData("month-start", "2024-02-29", "2024-02-01")]
    [InlineData("latest monday", "2026-11-23", "2026-11-23")]
    [InlineData("latest monday", "2026-11-22", "2026-11-16")]
    [InlineData("latest sunday", "2026-11-23", "2026-11-22")]
    [InlineData("latest sunday", "2027-01-01", "2026-12-27")]
    [InlineData("third wednesday of previous-month", "2026-11-01", "2026-10-21")]
    [InlineData("third wednesday of previous-month", "2026-11-30", "2026-10-21")]
    [InlineData("third wednesday of previous-month", "2026-12-01", "2026-11-18")]
    [InlineData("third wednesday of previous-month", "2026-01-31", "2025-12-17")]
    [InlineData("third wednesday of previous-month", "2024-03-31", "2024-02-21")]
    [InlineData("first thursday of previous-month", "2026-11-15", "2026-10-01")]
    [InlineData("fourth saturday of previous-month", "2026-03-15", "2026-02-28")]
    [InlineData("last saturday of previous-month", "2026-03-15", "2026-02-28")]
    [InlineData("last thursday of previous-month", "2024-03-01", "2024-02-29")]
    [InlineData("penultimate wednesday of previous-month", "2026-11-23", "2026-10-21")]
    [InlineData("penultimate wednesday of previous-month", "2026-10-01", "2026-09-23")]
    [InlineData("penultimate wednesday of previous-month", "2027-01-15", "2026-12-23")]
    [InlineData("second friday of previous-month", "2026-11-23", "2026-10-09")]
    public void Of_Day_IsTheDayOfTheCalendar(string word, string on, string expected)
    {
        Assert.True(RateDay.TryParse(word, out RateDay? day));
        Assert.Equal(expected, day.Of(Day(on)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("fifth monday of previous-month")]
    [InlineData("third wednesday")]
    [InlineData("Same-Day")]
    [InlineData("latest")]
    public void TryParse_NoWord_IsFalse(string text) => Assert.False(RateDay.TryParse(text, out _));

    [Fact]
    public void Words_All_AreFiftyTwo() => Assert.Equal(3 + 7 + (6 * 7), RateDay.Words.Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Of_FirstAndLastDayOfTheCalendar_StaysInside()
    {
        foreach (string word in RateDay.Words)
        {
            Assert.True(RateDay.TryParse(word, out RateDay? day));
            Assert.Equal(DateOnly.MinValue, day.Of(DateOnly.MinValue));
            Assert.True(day.Of(DateOnly.MaxValue) <= DateOnly.MaxValue);
        }
    }

    /// <summary>Against counting the days of a month one by one.</summary>
    [Property(MaxTest = 2_000)]
    public Property Of_WeekdayOfPreviousMonth_IsWhatCountingGives() => Prop.ForAll(
        Gen.Choose(new DateOnly(1995, 1, 1).DayNumber, new DateOnly(2105, 12, 31).DayNumber).ToArbitrary(),
        Gen.Choose(0, 41).ToArbitrary(),
        static (number, choice) =>
        {
            string[] ordinals = ["first", "second", "third", "fourth", "penultimate", "last"];
            string ordinal = ordinals[choice / 7];
            var weekday = (DayOfWeek)(choice % 7);
            var on = DateOnly.FromDayNumber(number);
            (int year, int month) = on.Month == 1 ? (on.Year - 1, 12) : (on.Year, on.Month - 1);
            DateOnly[] all = [.. Enumerable.Range(1, DateTime.DaysInMonth(year, month)).Select(d => new DateOnly(year, month, d)).Where(d => d.DayOfWeek == weekday)];
            DateOnly expected = ordinal switch
            {
                "penultimate" => all[^2],
                "last" => all[^1],
                _ => all[choice / 7],
            };
            return RateDay.TryParse(FormattableString.Invariant($"{ordinal} {weekday.ToString().ToLowerInvariant()} of previous-month"), out RateDay? day) && day.Of(on) == expected;
        });

    [Property(MaxTest = 500)]
    public Property Of_AnyWord_IsNeverLater() => Prop.ForAll(
        Gen.Choose(0, DateOnly.MaxValue.DayNumber).ToArbitrary(),
        static number => RateDay.Words.All(w => RateDay.TryParse(w, out RateDay? day) && day.Of(DateOnly.FromDayNumber(number)).DayNumber <= number));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
