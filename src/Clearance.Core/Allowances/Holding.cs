namespace Clearance.Allowances;

/// <summary>A granted reservation and what became of it. Guarded by the lock of its ledger.</summary>
internal sealed class Holding(Reservation reservation, Account account, decimal amount, decimal limit)
{
    public Reservation Reservation { get; } = reservation;

    public Account Account { get; } = account;

    public decimal Amount { get; } = amount;

    public decimal Limit { get; } = limit;

    /// <summary>Committed or released: nothing changes it any more.</summary>
    public bool IsSettled { get; private set; }

    public bool IsReleased { get; private set; }

    /// <summary>Settles it; false where it was settled before.</summary>
    public bool TrySettle(bool release)
    {
        if (IsSettled)
        {
            return false;
        }

        IsSettled = true;
        IsReleased = release;
        return true;
    }
}
