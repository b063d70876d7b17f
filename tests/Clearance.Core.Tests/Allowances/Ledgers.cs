using Clearance.Allowances;
using Clearance.Law;
using Clearance.Values;

namespace Clearance.Core.Tests.Allowances;

/// <summary>Ledgers and days that several tests use.</summary>
internal static class Ledgers
{
    public const string Year = "cn.cbec.year";
    public const string Month = "xx.month";
    public const string Gifts = "xx.gifts.day";

    public static DateOnly Day { get; } = new(2026, 11, 23);

    public static AllowanceDefinition[] Definitions { get; } =
    [
        new(Year, AllowancePeriod.CalendarYear, Currency.Parse("CNY")),
        new(Month, AllowancePeriod.Month, Currency.Parse("EUR")),
        new(Gifts, AllowancePeriod.Day, null),
    ];

    public static InMemoryAllowanceLedger Make() => new(Definitions);

    public static Money Yuan(decimal amount) => new(amount, "CNY");

    public static Money Euro(decimal amount) => new(amount, "EUR");
}
