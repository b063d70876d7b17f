using Clearance.Values;

namespace Clearance.Parcels;

/// <summary>How much of a person's allowance is used, without this parcel: an amount of money or a count.</summary>
/// <remarks>
/// <para>Exactly one of <see cref="Amount"/> and <see cref="Count"/> is given. Amounts are 0 to 10^12 with at most 8 decimals, counts 0 to 10^9.</para>
/// <para>Equality is that of all values. Immutable, safe to share between threads.</para>
/// </remarks>
public sealed record AllowanceUse
{
    /// <summary>A used amount of money.</summary>
    /// <exception cref="ArgumentException"><paramref name="id"/> is not lower-case words joined with dots or hyphens, or <paramref name="amount"/> is beyond its limit.</exception>
    public AllowanceUse(string id, Money amount)
        : this(id) => Amount = Require.Within(ParcelLimits.Allowance, amount, nameof(amount));

    /// <summary>A used number of pieces or parcels.</summary>
    /// <exception cref="ArgumentException"><paramref name="id"/> is not lower-case words joined with dots or hyphens, or <paramref name="count"/> is beyond its limit.</exception>
    public AllowanceUse(string id, long count)
        : this(id)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, ParcelLimits.MostCount);
        Count = count;
    }

    private AllowanceUse(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        Id = ParcelLimits.IsAllowanceId(id) ? id : throw new ArgumentException("An allowance is named by lower-case words joined with dots or hyphens, such as cn.cbec.year.", nameof(id));
    }

    /// <summary>The allowance, as its rulebook names it: <c>cn.cbec.year</c>.</summary>
    public string Id { get; }

    /// <summary>The used amount; null for an allowance that counts.</summary>
    public Money? Amount { get; }

    /// <summary>The used count; null for an allowance of money.</summary>
    public long? Count { get; }
}
