using System.Text;
using Clearance.Parcels;

namespace Clearance.Allowances;

/// <summary>A part of a person's allowance that a ledger holds for one request.</summary>
/// <remarks>
/// <para>It says what was granted, not what became of it: the ledger knows whether it is still held, committed or released.</para>
/// <para>Equality is that of all values. Immutable, safe to share between threads. <see cref="ToString"/> shows neither person nor key.</para>
/// </remarks>
public sealed record Reservation
{
    /// <summary>A reservation, as a ledger makes it.</summary>
    /// <exception cref="ArgumentException"><paramref name="person"/> or <paramref name="key"/> is blank.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="use"/> is null.</exception>
    public Reservation(string person, DateOnly on, AllowanceUse use, string key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(person);
        ArgumentNullException.ThrowIfNull(use);
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        Person = person;
        On = on;
        Use = use;
        Key = key;
    }

    /// <summary>The opaque key of the person.</summary>
    public string Person { get; }

    /// <summary>The day that it counts on.</summary>
    public DateOnly On { get; }

    /// <summary>The allowance, and how much of it.</summary>
    public AllowanceUse Use { get; }

    /// <summary>The caller's key of the request.</summary>
    public string Key { get; }

    // Both keys may lead to a person, so they stay out of logs.
    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append(System.Globalization.CultureInfo.InvariantCulture, $"On = {On:yyyy-MM-dd}, Use = {Use}");
        return true;
    }
}
