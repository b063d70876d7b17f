using System.Globalization;
using Clearance.Law;

namespace Clearance.Core.Tests.Law;

public class CalendarPeriodTests
{
    [Theory]
    [InlineData("P30D", "2026-10-01", "2026-10-31")]
    [InlineData("P1M", "2026-01-31", "2026-02-28")]
    [InlineData("P1M", "2028-01-31", "2028-02-29")]
    [InlineData("P3Y", "2024-02-29", "2027-02-28")]
    [InlineData("P9999Y", "2026-01-01", "9999-12-31")]
    [InlineData("P9999D", "9999-01-01", "9999-12-31")]
    public void After_PeriodFromDay_IsItsLastDay(string period, string day, string last) =>
        Assert.Equal(DateOnly.Parse(last, CultureInfo.InvariantCulture), CalendarPeriod.Parse(period).After(DateOnly.Parse(day, CultureInfo.InvariantCulture)));
}
