namespace Clearance.Cli.Tests;

/// <summary>A clock that stands at noon of a day, and whose stopwatch shows a second more at each look.</summary>
internal sealed class FixedClock(DateOnly day) : TimeProvider
{
    private long _seconds;

    public override long TimestampFrequency => 1;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => new(day, new TimeOnly(12, 0), TimeSpan.Zero);

    public override long GetTimestamp() => _seconds++;
}
