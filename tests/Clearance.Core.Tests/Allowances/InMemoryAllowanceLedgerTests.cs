using Clearance.Allowances;
using Clearance.Law;
using Clearance.Parcels;
using Clearance.Values;
using static Clearance.Core.Tests.Allowances.Ledgers;

namespace Clearance.Core.Tests.Allowances;

public class InMemoryAllowanceLedgerTests
{
    private const string Person = "secret-person-7";

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task GetUsed_NewPerson_IsZeroOfEveryAllowance() => Assert.Equal(
        [new AllowanceUse(Year, Yuan(0)), new AllowanceUse(Gifts, 0), new AllowanceUse(Month, Euro(0))],
        await Make().GetUsedAsync(Person, Day, None));

    [Fact]
    public async Task TryReserve_UpToTheLimit_IsGrantedAndOneFenMoreIsNot()
    {
        InMemoryAllowanceLedger ledger = Make();

        Assert.NotNull(await ledger.TryReserveAsync(Person, Year, Day, Yuan(25_000.01m), Yuan(26_000), "a", None));
        Assert.Null(await ledger.TryReserveAsync(Person, Year, Day, Yuan(1_000), Yuan(26_000), "b", None));
        Assert.NotNull(await ledger.TryReserveAsync(Person, Year, Day, Yuan(999.99m), Yuan(26_000), "b", None));
        Assert.Null(await ledger.TryReserveAsync(Person, Year, Day, Yuan(0.01m), Yuan(26_000), "c", None));
        Assert.NotNull(await ledger.TryReserveAsync("another", Year, Day, Yuan(26_000), Yuan(26_000), "d", None));
        Assert.Equal(Yuan(26_000), await UsedOf(ledger, Year, Day));
    }

    [Theory]
    [InlineData(Year, "2026-01-01", "2026-12-31", "2027-01-01")]
    [InlineData(Year, "2026-12-31", "2026-01-01", "2025-12-31")]
    [InlineData(Month, "2026-02-28", "2026-02-01", "2026-03-01")]
    [InlineData(Month, "2026-02-01", "2026-02-28", "2027-02-01")]
    public async Task GetUsed_OtherDay_CountsWithinThePeriodOnly(string allowance, string on, string within, string beyond)
    {
        InMemoryAllowanceLedger ledger = Make();
        Money amount = allowance == Year ? Yuan(5) : Euro(5);

        Assert.NotNull(await ledger.TryReserveAsync(Person, allowance, Date(on), amount, amount, "a", None));

        Assert.Equal(amount, await UsedOf(ledger, allowance, Date(within)));
        Assert.Equal(amount * 0, await UsedOf(ledger, allowance, Date(beyond)));
        Assert.Null(await ledger.TryReserveAsync(Person, allowance, Date(within), amount, amount, "b", None));
        Assert.NotNull(await ledger.TryReserveAsync(Person, allowance, Date(beyond), amount, amount, "b", None));
    }

    [Fact]
    public async Task TryReserve_Count_CountsByDay()
    {
        InMemoryAllowanceLedger ledger = Make();

        Assert.NotNull(await ledger.TryReserveCountAsync(Person, Gifts, Day, 1, 1, "a", None));
        Assert.Null(await ledger.TryReserveCountAsync(Person, Gifts, Day, 1, 1, "b", None));
        Assert.NotNull(await ledger.TryReserveCountAsync(Person, Gifts, Day.AddDays(1), 1, 1, "b", None));
        Assert.Contains(new AllowanceUse(Gifts, 1), await ledger.GetUsedAsync(Person, Day, None));
    }

    [Fact]
    public async Task TryReserve_SameKeyAndRequest_GivesTheSameReservationOnce()
    {
        InMemoryAllowanceLedger ledger = Make();
        Reservation? first = await ledger.TryReserveAsync(Person, Year, Day, Yuan(600), Yuan(1_000), "a", None);

        Assert.Same(first, await ledger.TryReserveAsync(Person, Year, Day, Yuan(600.00m), Yuan(1_000), "a", None));
        await ledger.CommitAsync(first!, None);
        Assert.Same(first, await ledger.TryReserveAsync(Person, Year, Day, Yuan(600), Yuan(1_000), "a", None));
        Assert.Equal(Yuan(600), await UsedOf(ledger, Year, Day));
    }

    [Fact]
    public async Task TryReserve_SameKeyAndOtherRequest_IsRefused()
    {
        InMemoryAllowanceLedger ledger = Make();
        Assert.NotNull(await ledger.TryReserveAsync(Person, Year, Day, Yuan(600), Yuan(1_000), "a", None));

        await Refused(() => ledger.TryReserveAsync("another", Year, Day, Yuan(600), Yuan(1_000), "a", None));
        await Refused(() => ledger.TryReserveAsync(Person, Year, Day.AddDays(1), Yuan(600), Yuan(1_000), "a", None));
        await Refused(() => ledger.TryReserveAsync(Person, Year, Day, Yuan(601), Yuan(1_000), "a", None));
        await Refused(() => ledger.TryReserveAsync(Person, Year, Day, Yuan(600), Yuan(1_001), "a", None));
        await Refused(() => ledger.TryReserveAsync(Person, Month, Day, Euro(600), Euro(1_000), "a", None));
        await Refused(() => ledger.TryReserveCountAsync(Person, Gifts, Day, 600, 1_000, "a", None));
        Assert.Equal(Yuan(600), await UsedOf(ledger, Year, Day));
    }

    [Fact]
    public async Task TryReserve_KeyOfAReleasedReservation_IsSpent()
    {
        InMemoryAllowanceLedger ledger = Make();
        await ledger.ReleaseAsync((await ledger.TryReserveAsync(Person, Year, Day, Yuan(600), Yuan(1_000), "a", None))!, None);

        Assert.Null(await ledger.TryReserveAsync(Person, Year, Day, Yuan(600), Yuan(1_000), "a", None));
        Assert.Equal(Yuan(0), await UsedOf(ledger, Year, Day));
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 600)]
    public async Task Settle_Again_ChangesNothing(bool releaseFirst, int used)
    {
        InMemoryAllowanceLedger ledger = Make();
        Reservation held = (await ledger.TryReserveAsync(Person, Year, Day, Yuan(600), Yuan(1_000), "a", None))!;
        await Settle(releaseFirst);

        foreach (bool release in (bool[])[true, false, true])
        {
            await Settle(release);
            Assert.Equal(Yuan(used), await UsedOf(ledger, Year, Day));
        }

        ValueTask Settle(bool release) => release ? ledger.ReleaseAsync(held, None) : ledger.CommitAsync(held, None);
    }

    [Fact]
    public async Task Settle_ReservationOfAnotherLedger_IsRefused()
    {
        Reservation foreign = (await Make().TryReserveAsync(Person, Year, Day, Yuan(600), Yuan(1_000), "a", None))!;
        InMemoryAllowanceLedger ledger = Make();
        await Refused(() => ledger.CommitAsync(foreign, None));
        Assert.NotNull(await ledger.TryReserveAsync(Person, Year, Day, Yuan(599), Yuan(1_000), "a", None));

        await Refused(() => ledger.ReleaseAsync(foreign, None));
        Assert.Equal(Yuan(599), await UsedOf(ledger, Year, Day));
    }

    [Fact]
    public async Task TryReserve_WrongArguments_AreRefusedWithoutThePerson()
    {
        InMemoryAllowanceLedger ledger = Make();

        Assert.Contains("Did you mean cn.cbec.year", (await Refused(() => ledger.TryReserveAsync(Person, "cn.cbec.yaer", Day, Yuan(1), Yuan(2), "a", None))).Message, StringComparison.Ordinal);
        await Refused(() => ledger.TryReserveAsync(Person, Year, Day, Euro(1), Yuan(2), "a", None));
        await Refused(() => ledger.TryReserveAsync(Person, Year, Day, Yuan(1), Euro(2), "a", None));
        await Refused(() => ledger.TryReserveCountAsync(Person, Year, Day, 1, 2, "a", None));
        await Refused(() => ledger.TryReserveAsync(Person, Gifts, Day, Yuan(1), Yuan(2), "a", None));
        await Refused(() => ledger.TryReserveAsync(Person, Year, Day, Yuan(-1), Yuan(2), "a", None));
        await Refused(() => ledger.TryReserveAsync(Person, Year, Day, Yuan(1), Yuan(-2), "a", None));
        await Refused(() => ledger.TryReserveCountAsync(Person, Gifts, Day, -1, 2, "a", None));
        await Refused(() => ledger.TryReserveAsync(" ", Year, Day, Yuan(1), Yuan(2), "a", None));
        await Refused(() => ledger.TryReserveAsync(Person, Year, Day, Yuan(1), Yuan(2), " ", None));
        Assert.Equal(Yuan(0), await UsedOf(ledger, Year, Day));
    }

    [Fact]
    public async Task Operations_CancelledToken_ChangeNothing()
    {
        InMemoryAllowanceLedger ledger = Make();
        var cancelled = new CancellationToken(canceled: true);
        Reservation held = (await ledger.TryReserveAsync(Person, Year, Day, Yuan(600), Yuan(1_000), "a", None))!;

        await Assert.ThrowsAsync<TaskCanceledException>(async () => await ledger.TryReserveAsync(Person, Year, Day, Yuan(1), Yuan(1_000), "b", cancelled));
        await Assert.ThrowsAsync<TaskCanceledException>(async () => await ledger.ReleaseAsync(held, cancelled));
        await Assert.ThrowsAsync<TaskCanceledException>(async () => await ledger.GetUsedAsync(Person, Day, cancelled));
        Assert.Equal(Yuan(600), await UsedOf(ledger, Year, Day));
    }

    [Fact]
    public async Task Reservation_ToString_ShowsNeitherPersonNorKey()
    {
        Reservation held = (await Make().TryReserveAsync(Person, Year, Day, Yuan(600), Yuan(1_000), "secret-key", None))!;

        Assert.DoesNotContain("secret", held.ToString(), StringComparison.Ordinal);
        Assert.Contains("2026-11-23", held.ToString(), StringComparison.Ordinal);
        Assert.Equal((Person, "secret-key", Day, new AllowanceUse(Year, Yuan(600))), (held.Person, held.Key, held.On, held.Use));
    }

    [Fact]
    public void Create_DefinitionsThatDiffer_AreRefused()
    {
        Assert.NotNull(new InMemoryAllowanceLedger(Definitions[0], Definitions[0]));
        Assert.Throws<ArgumentException>(() => new InMemoryAllowanceLedger(Definitions[0], Definitions[0] with { Period = AllowancePeriod.Day }));
        Assert.Throws<ArgumentException>(() => new InMemoryAllowanceLedger(Definitions[0] with { Id = "No Id" }));
        Assert.Throws<ArgumentException>(() => new InMemoryAllowanceLedger(Definitions[0] with { Period = default }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new InMemoryAllowanceLedger(Definitions[0] with { Currency = default(Currency) }));
    }

    private static async Task<Money?> UsedOf(InMemoryAllowanceLedger ledger, string allowance, DateOnly on) =>
        (await ledger.GetUsedAsync(Person, on, None)).Single(u => u.Id == allowance).Amount;

    private static async Task<ArgumentException> Refused<T>(Func<ValueTask<T>> act)
    {
        ArgumentException refusal = await Assert.ThrowsAnyAsync<ArgumentException>(async () => await act());
        Assert.DoesNotContain("secret", refusal.ToString(), StringComparison.Ordinal);
        return refusal;
    }

    private static Task<ArgumentException> Refused(Func<ValueTask> act) => Refused(async () =>
    {
        await act();
        return true;
    });

    private static DateOnly Date(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
