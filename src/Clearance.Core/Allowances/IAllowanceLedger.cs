using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Allowances;

/// <summary>Keeps what each person has used of allowances, so that two parcels at once cannot both take the last of a quota.</summary>
/// <remarks>
/// <para>A parcel goes through it in three steps: <see cref="GetUsedAsync"/> before evaluation, <see cref="TryReserveAsync"/>
/// when it is ordered, and <see cref="CommitAsync"/> when it clears or <see cref="ReleaseAsync"/> when it does not.</para>
/// <para>What is reserved counts as used until it is released. At no time do the reservations of a person in one period exceed the limit that the last granted one stated.</para>
/// <para>A ledger is I/O and stands outside evaluation. It has no clock: the day is an argument, and the period is the one that holds the day.</para>
/// <para>Person keys are opaque and stand in no message. Implementations are safe to use by many threads at once.</para>
/// </remarks>
public interface IAllowanceLedger
{
    /// <summary>What a person has used, reserved or committed, of every allowance that the ledger knows, 0 among it, in the periods that hold a day.</summary>
    /// <param name="person">The opaque key of the person, as in <see cref="Buyer.Reference"/>.</param>
    /// <param name="on">The day.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ArgumentException"><paramref name="person"/> is blank.</exception>
    ValueTask<ValueList<AllowanceUse>> GetUsedAsync(string person, DateOnly on, CancellationToken cancellationToken = default);

    /// <summary>Takes an amount of an allowance if it still fits; all of it or nothing.</summary>
    /// <remarks>
    /// The key makes a repeated request harmless: asked again with the same key and otherwise the same request, the ledger gives the reservation that it granted.
    /// Once that one is released its key is spent, and a late repetition is refused. A refusal is not remembered: the same request may be granted later.
    /// </remarks>
    /// <param name="person">The opaque key of the person.</param>
    /// <param name="allowance">The allowance, such as <c>cn.cbec.year</c>.</param>
    /// <param name="on">The day that the parcel counts on.</param>
    /// <param name="amount">How much to take, 0 or more.</param>
    /// <param name="limit">The most that may be used in the period, this amount included.</param>
    /// <param name="key">A key of the caller's choice that stands for this one request, such as the number of the order.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The reservation; null where it would exceed the limit.</returns>
    /// <exception cref="ArgumentException">A key is blank, the allowance is unknown or counts something else, an amount is out of range or in another currency, or the key was used for another request.</exception>
    ValueTask<Reservation?> TryReserveAsync(string person, string allowance, DateOnly on, Money amount, Money limit, string key, CancellationToken cancellationToken = default);

    /// <summary>Takes a number of pieces or parcels of an allowance that counts them, if it still fits; all of it or nothing.</summary>
    /// <remarks>The key works as in <see cref="TryReserveAsync"/>.</remarks>
    /// <param name="person">The opaque key of the person.</param>
    /// <param name="allowance">The allowance.</param>
    /// <param name="on">The day that the parcel counts on.</param>
    /// <param name="count">How many to take, 0 or more.</param>
    /// <param name="limit">The most that may be used in the period, these included.</param>
    /// <param name="key">A key of the caller's choice that stands for this one request.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The reservation; null where it would exceed the limit.</returns>
    /// <exception cref="ArgumentException">A key is blank, the allowance is unknown or counts money, a number is out of range, or the key was used for another request.</exception>
    ValueTask<Reservation?> TryReserveCountAsync(string person, string allowance, DateOnly on, long count, long limit, string key, CancellationToken cancellationToken = default);

    /// <summary>Makes a reservation final. For one that was committed or released before, nothing changes.</summary>
    /// <exception cref="ArgumentException">The ledger never granted the reservation.</exception>
    ValueTask CommitAsync(Reservation reservation, CancellationToken cancellationToken = default);

    /// <summary>Gives back what a reservation took. For one that was committed or released before, nothing changes.</summary>
    /// <exception cref="ArgumentException">The ledger never granted the reservation.</exception>
    ValueTask ReleaseAsync(Reservation reservation, CancellationToken cancellationToken = default);
}
