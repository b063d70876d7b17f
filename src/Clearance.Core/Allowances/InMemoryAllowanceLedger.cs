using Clearance.Law;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Allowances;

/// <summary>A ledger in the memory of this process: for tests, and for a single process that may forget when it ends.</summary>
/// <remarks>
/// <para>It knows the allowances that it is made with. Every reservation and its key are kept as long as the ledger lives.</para>
/// <para>All operations end at once. Safe to use by many threads at once: one lock orders them.</para>
/// </remarks>
public sealed class InMemoryAllowanceLedger : IAllowanceLedger
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, AllowanceDefinition> _allowances = new(StringComparer.Ordinal);
    private readonly Dictionary<Account, decimal> _used = [];
    private readonly Dictionary<string, Holding> _byKey = new(StringComparer.Ordinal);

    /// <summary>An empty ledger of some allowances, such as those of <see cref="Rulebooks.Rulebook.Allowances"/>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="allowances"/> or one of them is null.</exception>
    /// <exception cref="ArgumentException">An id has another form than <c>cn.cbec.year</c>, a period is none of the enumeration, a currency is none, or two that differ bear one id.</exception>
    public InMemoryAllowanceLedger(params IEnumerable<AllowanceDefinition> allowances)
    {
        ArgumentNullException.ThrowIfNull(allowances);
        foreach (AllowanceDefinition allowance in allowances)
        {
            ArgumentNullException.ThrowIfNull(allowance, nameof(allowances));
            _ = UseOf(allowance, 0);
            if (!Enum.IsDefined(allowance.Period))
            {
                throw new ArgumentException($"The period of {allowance.Id} is no {nameof(AllowancePeriod)}.", nameof(allowances));
            }

            if (!_allowances.TryAdd(allowance.Id, allowance) && _allowances[allowance.Id] != allowance)
            {
                throw new ArgumentException($"The allowance {allowance.Id} is defined twice and not alike.", nameof(allowances));
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask<ValueList<AllowanceUse>> GetUsedAsync(string person, DateOnly on, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(person);
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<ValueList<AllowanceUse>>(cancellationToken);
        }

        lock (_lock)
        {
            return ValueTask.FromResult<ValueList<AllowanceUse>>([.. _allowances.Values.Select(a => UseOf(a, _used.GetValueOrDefault(Account.Of(person, a, on))))]);
        }
    }

    /// <inheritdoc/>
    public ValueTask<Reservation?> TryReserveAsync(string person, string allowance, DateOnly on, Money amount, Money limit, string key, CancellationToken cancellationToken = default)
    {
        AllowanceDefinition definition = Find(allowance);
        if (definition.Currency is not { } currency)
        {
            throw new ArgumentException($"The allowance {definition.Id} counts pieces or parcels, not money: state a count.", nameof(amount));
        }

        CheckMoney(amount, currency, definition, nameof(amount));
        CheckMoney(limit, currency, definition, nameof(limit));
        return TryReserve(person, definition, on, amount.Amount, limit.Amount, key, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<Reservation?> TryReserveCountAsync(string person, string allowance, DateOnly on, long count, long limit, string key, CancellationToken cancellationToken = default)
    {
        AllowanceDefinition definition = Find(allowance);
        if (definition.Currency is { } currency)
        {
            throw new ArgumentException($"The allowance {definition.Id} counts money in {currency.Code}, not pieces: state an amount.", nameof(count));
        }

        CheckCount(count, nameof(count));
        CheckCount(limit, nameof(limit));
        return TryReserve(person, definition, on, count, limit, key, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask CommitAsync(Reservation reservation, CancellationToken cancellationToken = default) => Settle(reservation, release: false, cancellationToken);

    /// <inheritdoc/>
    public ValueTask ReleaseAsync(Reservation reservation, CancellationToken cancellationToken = default) => Settle(reservation, release: true, cancellationToken);

    private ValueTask<Reservation?> TryReserve(string person, AllowanceDefinition allowance, DateOnly on, decimal amount, decimal limit, string key, CancellationToken cancellationToken)
    {
        var wanted = new Reservation(person, on, UseOf(allowance, amount), key);
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<Reservation?>(cancellationToken);
        }

        lock (_lock)
        {
            return ValueTask.FromResult(_byKey.TryGetValue(key, out Holding? earlier) ? Repeat(earlier, wanted, limit, key) : Grant(wanted, Account.Of(person, allowance, on), amount, limit));
        }
    }

    private static Reservation? Repeat(Holding earlier, Reservation wanted, decimal limit, string key)
    {
        if (earlier.Reservation != wanted || earlier.Limit != limit)
        {
            throw new ArgumentException("The key was used for another request: take a new key for each request, and repeat a request with the same person, allowance, day, amount and limit.", nameof(key));
        }

        return earlier.IsReleased ? null : earlier.Reservation;
    }

    private Reservation? Grant(Reservation wanted, Account account, decimal amount, decimal limit)
    {
        decimal used = _used.GetValueOrDefault(account) + amount;
        if (used > limit)
        {
            return null;
        }

        _used[account] = used;
        _byKey.Add(wanted.Key, new Holding(wanted, account, amount, limit));
        return wanted;
    }

    private ValueTask Settle(Reservation reservation, bool release, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reservation);
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled(cancellationToken);
        }

        lock (_lock)
        {
            if (!_byKey.TryGetValue(reservation.Key, out Holding? holding) || holding.Reservation != reservation)
            {
                throw new ArgumentException($"This ledger never granted the reservation of {reservation.Use.Id}.", nameof(reservation));
            }

            if (holding.TrySettle(release) && release)
            {
                _used[holding.Account] -= holding.Amount;
            }
        }

        return ValueTask.CompletedTask;
    }

    private AllowanceDefinition Find(string allowance)
    {
        ArgumentNullException.ThrowIfNull(allowance);
        return _allowances.TryGetValue(allowance, out AllowanceDefinition? found) ? found : throw new ArgumentException(
            $"The ledger knows no allowance '{Shown.Text(allowance)}'.{NearestWords.Ask(allowance, _allowances.Keys)} It knows {(_allowances.Count == 0 ? "none" : string.Join(", ", _allowances.Keys))}.", nameof(allowance));
    }

    private static AllowanceUse UseOf(AllowanceDefinition allowance, decimal amount) =>
        allowance.Currency is { } currency ? new AllowanceUse(allowance.Id, new Money(amount, currency)) : new AllowanceUse(allowance.Id, (long)amount);

    private static void CheckMoney(Money value, Currency currency, AllowanceDefinition allowance, string parameter)
    {
        if (value.Currency != currency)
        {
            throw new ArgumentException($"The allowance {allowance.Id} counts in {currency.Code}, not in {value.Currency.Code}: convert by a stated rate of exchange first.", parameter);
        }

        if (ParcelLimits.Allowance.Fault(value) is { } fault)
        {
            throw new ArgumentOutOfRangeException(parameter, value.ToString(), fault);
        }
    }

    private static void CheckCount(long value, string parameter)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value, parameter);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, ParcelLimits.MostCount, parameter);
    }
}
