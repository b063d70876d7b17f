using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Modes;

/// <summary>What a part of a procedure may read: the parcel, its values in the currency of the procedure, and the charges before it.</summary>
/// <remarks>
/// <para>It lives for one call. Amounts are exact where they end within 28 decimals, and cut there otherwise.</para>
/// <para>Asking for something that is not known makes the result of the part unknown, and the facts behind it are named as missing.</para>
/// </remarks>
public readonly ref struct EvaluationContext
{
    private readonly PartCall? _call;

    internal EvaluationContext(PartCall call) => _call = call;

    /// <summary>The parcel.</summary>
    public Parcel Parcel => Call.Parcel;

    /// <summary>The day of the evaluation.</summary>
    public DateOnly On => Call.On;

    /// <summary>The currency of the procedure, in which all amounts are given and stated.</summary>
    public Currency Currency => Call.Currency;

    internal PartCall Call => _call ?? throw new InvalidOperationException("This context belongs to no evaluation.");

    /// <summary>The value of an item's line (price times quantity) in the currency of the procedure; false where a rate of exchange is missing.</summary>
    /// <param name="item">The item, counted from 0.</param>
    /// <param name="value">The value; the default where it is not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">The parcel has no such item.</exception>
    public bool TryGetLineValue(int item, out Money value) => Call.TryLineValue(item, out value);

    /// <summary>The freight in the currency of the procedure; false where it, or a rate of exchange, is missing.</summary>
    public bool TryGetFreight(out Money freight) => Call.TryFreight(out freight);

    /// <summary>The insurance in the currency of the procedure; false where it, or a rate of exchange, is missing.</summary>
    public bool TryGetInsurance(out Money insurance) => Call.TryInsurance(out insurance);

    /// <summary>An item's part of an amount, by the values of lines, or by quantity where all values are nothing; false where a value is missing.</summary>
    /// <param name="whole">The amount to share, in the currency of the procedure.</param>
    /// <param name="item">The item, counted from 0.</param>
    /// <param name="share">The part; the default where it is not known.</param>
    /// <exception cref="ArgumentException">The amount is in another currency.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The parcel has no such item.</exception>
    public bool TryGetShare(Money whole, int item, out Money share) => Call.TryShare(whole, item, out share);

    /// <summary>What is due of a charge that comes before this part, after reliefs; false where it is not known.</summary>
    /// <param name="charge">The id of the charge.</param>
    /// <param name="item">The item, counted from 0; null: the sum over the parcel.</param>
    /// <param name="amount">The amount; the default where it is not known.</param>
    /// <exception cref="ArgumentException">The procedure has no such charge before this part, or it is no charge per item.</exception>
    public bool TryGetAmount(string charge, int? item, out Money amount) => Call.TryAmount(charge, item, out amount);

    /// <summary>Says that the result depends on a fact that the parcel does not state, such as <c>items[0].origin</c>.</summary>
    /// <param name="factPath">The path of the fact in the parcel's JSON.</param>
    /// <exception cref="ArgumentException"><paramref name="factPath"/> is empty.</exception>
    public void Need(string factPath) => Call.Need(factPath);
}
