using Clearance.Allowances;
using Clearance.Values;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static Clearance.Core.Tests.Allowances.Ledgers;

namespace Clearance.Core.Tests.Allowances;

/// <summary>Random sequences of operations against a list of all grants that is added up anew each time.</summary>
public class LedgerModelTests
{
    private static readonly DateOnly[] s_days = [new(2025, 12, 31), new(2026, 1, 1), new(2026, 1, 31), new(2026, 2, 1), new(2026, 2, 2)];

    private static readonly string[] s_persons = ["a", "b"];

    private static readonly string[] s_allowances = [Year, Month, Gifts];

    private static Gen<Act> Acts =>
        from kind in Gen.Choose(0, 5)
        from person in Gen.Elements(s_persons)
        from allowance in Gen.Elements(s_allowances)
        from day in Gen.Elements(s_days)
        from amount in Gen.Choose(0, 6)
        from limit in Gen.Choose(0, 10)
        from key in Gen.Choose(0, 7)
        select new Act(kind, person, allowance, day, amount, limit, $"key {key}");

    [Property(MaxTest = 500)]
    public Property Operations_AnySequence_AgreeWithTheModel() => Prop.ForAll(Acts.ListOf().ToArbitrary(), acts =>
    {
        InMemoryAllowanceLedger ledger = Make();
        var grants = new List<Grant>();
        foreach (Act act in acts)
        {
            Grant? earlier = grants.Find(g => g.Act.Key == act.Key);
            switch (act.Kind)
            {
                case 0 when earlier is not null:
                    Done(ledger.CommitAsync(earlier.Reservation));
                    earlier.State = earlier.State == 'h' ? 'c' : earlier.State;
                    break;
                case 1 when earlier is not null:
                    Done(ledger.ReleaseAsync(earlier.Reservation));
                    earlier.State = earlier.State == 'h' ? 'r' : earlier.State;
                    break;
                default:
                    Try(ledger, grants, act, earlier);
                    break;
            }

            MustAgree(ledger, grants);
        }
    });

    private static void Try(InMemoryAllowanceLedger ledger, List<Grant> grants, Act act, Grant? earlier)
    {
        if (earlier is not null && earlier.Act with { Kind = act.Kind } != act)
        {
            Assert.Throws<ArgumentException>(() => Reserve(ledger, act));
            return;
        }

        Reservation? given = Reserve(ledger, act);
        if (earlier is not null)
        {
            Assert.Equal(earlier.State == 'r' ? null : earlier.Reservation, given);
            return;
        }

        bool fits = Used(grants, act.Person, act.Allowance, act.Day) + act.Amount <= act.Limit;
        Assert.Equal(fits, given is not null);
        if (given is not null)
        {
            grants.Add(new Grant(act, given));
        }
    }

    private static void MustAgree(InMemoryAllowanceLedger ledger, List<Grant> grants)
    {
        foreach (DateOnly day in s_days)
        {
            foreach (string person in s_persons)
            {
                Assert.All(Done(ledger.GetUsedAsync(person, day)), use => Assert.Equal(Used(grants, person, use.Id, day), use.Amount?.Amount ?? use.Count!.Value));
            }
        }
    }

    private static decimal Used(List<Grant> grants, string person, string allowance, DateOnly day) => grants
        .Where(g => g.State != 'r' && g.Act.Person == person && g.Act.Allowance == allowance && allowance switch
        {
            Year => g.Act.Day.Year == day.Year,
            Month => (g.Act.Day.Year, g.Act.Day.Month) == (day.Year, day.Month),
            _ => g.Act.Day == day,
        })
        .Sum(static g => g.Act.Amount);

    private static Reservation? Reserve(InMemoryAllowanceLedger ledger, Act act)
    {
        string currency = act.Allowance == Year ? "CNY" : "EUR";
        return act.Allowance == Gifts
            ? Done(ledger.TryReserveCountAsync(act.Person, act.Allowance, act.Day, (long)act.Amount, act.Limit, act.Key))
            : Done(ledger.TryReserveAsync(act.Person, act.Allowance, act.Day, new Money(act.Amount, currency), new Money(act.Limit, currency), act.Key));
    }

    private static T Done<T>(ValueTask<T> task)
    {
        Assert.True(task.IsCompletedSuccessfully);
        return task.AsTask().GetAwaiter().GetResult();
    }

    private static void Done(ValueTask task) => Assert.True(task.IsCompletedSuccessfully);

    private sealed record Act(int Kind, string Person, string Allowance, DateOnly Day, int Amount, int Limit, string Key);

    private sealed class Grant(Act act, Reservation reservation)
    {
        public Act Act { get; } = act;

        public Reservation Reservation { get; } = reservation;

        /// <summary>Held, committed or released.</summary>
        public char State { get; set; } = 'h';
    }
}
