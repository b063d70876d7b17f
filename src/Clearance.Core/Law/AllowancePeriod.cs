namespace Clearance.Law;

/// <summary>How long what a person uses counts against an allowance. A period is one of the calendar: it starts afresh with each day, month or year.</summary>
public enum AllowancePeriod
{
    /// <summary>One day.</summary>
    Day = 1,

    /// <summary>One month of the calendar.</summary>
    Month = 2,

    /// <summary>One year of the calendar, from 1 January to 31 December.</summary>
    CalendarYear = 3,
}
