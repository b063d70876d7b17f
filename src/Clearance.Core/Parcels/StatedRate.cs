using Clearance.Slots;
using Clearance.Values;

namespace Clearance.Parcels;

/// <summary>A rate of exchange that the caller states: one unit of <see cref="Of"/> is worth <see cref="Value"/>.</summary>
/// <remarks>
/// <para>More than 0 and at most 10^18, with at most 10 significant digits and 18 decimals, in whichever direction it was quoted; it is used exactly and never inverted by rounding.</para>
/// <para>Equality is that of both values. Immutable, safe to share between threads.</para>
/// </remarks>
public sealed record StatedRate
{
    /// <summary>Rates are quoted with up to six decimals: most of them then share a denominator.</summary>
    internal const int UsualDigits = 6;

    /// <summary>One unit of <paramref name="of"/> is worth <paramref name="value"/>.</summary>
    /// <exception cref="ArgumentException">A currency is none, both are the same, or the rate is not more than 0, above 10^18, or has more than 10 significant digits or 18 decimals.</exception>
    public StatedRate(Currency of, Money value)
    {
        Of = Require.Given(of, nameof(of));
        Value = ParcelLimits.RateFault(value) is string fault ? throw new ArgumentOutOfRangeException(nameof(value), value.ToString(), fault) : value;
        if (of == value.Currency)
        {
            throw new ArgumentException("A currency has no rate of exchange to itself.", nameof(value));
        }

        Factor = Fraction.Of(value.Amount, digits: UsualDigits);
    }

    /// <summary>The currency of which one unit is meant.</summary>
    public Currency Of { get; }

    /// <summary>What one unit is worth.</summary>
    public Money Value { get; }

    /// <summary>The same as a fraction, which each evaluation reads.</summary>
    internal Fraction Factor { get; }

    /// <inheritdoc/>
    /// <remarks>The factor follows from the value, and equal ones may stand over different denominators.</remarks>
    public bool Equals(StatedRate? other) => other is not null && Of == other.Of && Value == other.Value;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Of, Value);
}
