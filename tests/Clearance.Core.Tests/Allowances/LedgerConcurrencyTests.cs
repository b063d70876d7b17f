using Clearance.Allowances;
using Clearance.Values;
using static Clearance.Core.Tests.Allowances.Ledgers;

namespace Clearance.Core.Tests.Allowances;

/// <summary>Many requests at once: the limit is reached and never passed.</summary>
public class LedgerConcurrencyTests
{
    private const int Requests = 400;

    private static CancellationToken None => CancellationToken.None;

    [Theory]
    [InlineData(26_000, 700, 37)]
    [InlineData(26_000, 26_000, 1)]
    [InlineData(26_000, 26_001, 0)]
    [InlineData(1_000, 1, Requests)]
    public async Task TryReserve_ManyTasks_GrantsAsManyAsFit(int limit, int amount, int fitting)
    {
        InMemoryAllowanceLedger ledger = Make();

        bool[] granted = await AllAtOnce(async i => await ledger.TryReserveAsync("p", Year, Day, Yuan(amount), Yuan(limit), $"key {i}", None) is not null);

        Assert.Equal(fitting, granted.Count(static g => g));
        Assert.Equal(Yuan(fitting * amount), (await ledger.GetUsedAsync("p", Day, None))[0].Amount);
    }

    [Fact]
    public async Task TryReserve_OneRequestByManyTasks_CountsOnce()
    {
        InMemoryAllowanceLedger ledger = Make();

        Reservation?[] granted = await AllAtOnce(async _ => await ledger.TryReserveAsync("p", Year, Day, Yuan(700), Yuan(26_000), "key", None));

        Assert.Single(granted.Distinct());
        Assert.Equal(Yuan(700), (await ledger.GetUsedAsync("p", Day, None))[0].Amount);
    }

    [Fact]
    public async Task TryReserve_WhileOthersRelease_NeverPassesTheLimit()
    {
        InMemoryAllowanceLedger ledger = Make();

        Money[] seen = await AllAtOnce(async i =>
        {
            Reservation? held = await ledger.TryReserveAsync("p", Year, Day, Yuan(300), Yuan(1_000), $"key {i}", None);
            Money used = (await ledger.GetUsedAsync("p", Day, None))[0].Amount!.Value;
            if (held is not null)
            {
                await ledger.ReleaseAsync(held, None);
            }

            return used;
        });

        Assert.All(seen, used => Assert.InRange(used.Amount, 0m, 900m));
        Assert.Equal(Yuan(0), (await ledger.GetUsedAsync("p", Day, None))[0].Amount);
    }

    private static async Task<T[]> AllAtOnce<T>(Func<int, Task<T>> request)
    {
        using var gate = new Barrier(8);
        return [.. (await Task.WhenAll(Enumerable.Range(0, gate.ParticipantCount).Select(worker => Task.Factory.StartNew(
            async () =>
            {
                gate.SignalAndWait(None);
                var results = new List<T>();
                for (int i = worker; i < Requests; i += gate.ParticipantCount)
                {
                    results.Add(await request(i));
                }

                return results;
            },
            None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap()))).SelectMany(static r => r)];
    }
}
