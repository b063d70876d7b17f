using System.Globalization;

namespace Clearance.Law;

/// <summary>A period of whole years, months or days: <c>P3Y</c>, <c>P6M</c>, <c>P30D</c>.</summary>
/// <param name="Years">Whole years.</param>
/// <param name="Months">Whole months.</param>
/// <param name="Days">Whole days.</param>
internal readonly record struct CalendarPeriod(int Years, int Months, int Days)
{
    /// <summary>Reads a period that the reader of rulebooks let through.</summary>
    public static CalendarPeriod Parse(string text)
    {
        int count = int.Parse(text.AsSpan(1, text.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture);
        return text[^1] switch
        {
            'Y' => new CalendarPeriod(count, 0, 0),
            'M' => new CalendarPeriod(0, count, 0),
            _ => new CalendarPeriod(0, 0, count),
        };
    }

    /// <summary>The last day of the period that begins with an event on a day; the last of all days where it lies beyond them.</summary>
    public DateOnly After(DateOnly day)
    {
        long months = ((day.Year - 1) * 12L) + day.Month - 1 + (Years * 12L) + Months;
        if (months >= 9999 * 12)
        {
            return DateOnly.MaxValue;
        }

        DateOnly moved = day.AddMonths((Years * 12) + Months);
        return Days > DateOnly.MaxValue.DayNumber - moved.DayNumber ? DateOnly.MaxValue : moved.AddDays(Days);
    }
}
