using System.Globalization;
using Clearance.Values;

namespace Clearance.NodaMoney;

/// <summary>Conversions between the money of this library and that of NodaMoney, exact in both directions.</summary>
/// <remarks>Thread-safe. NodaMoney rounds to the currency's digits when it is made; a conversion that would lose digits is refused, never rounded.</remarks>
public static class NodaMoneyConversions
{
    /// <summary>The same amount as NodaMoney's type.</summary>
    /// <exception cref="ArgumentException">The amount has more digits than NodaMoney keeps for its currency, or NodaMoney does not know the currency.</exception>
    public static global::NodaMoney.Money ToNodaMoney(this Money money)
    {
        var converted = new global::NodaMoney.Money(money.Amount, money.Currency.Code);
        return converted.Amount == money.Amount
            ? converted
            : throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"{money} has more digits than NodaMoney keeps for {money.Currency} ({converted.Amount}); round it first, as the law or the contract says."),
                nameof(money));
    }

    /// <summary>The same amount as this library's type.</summary>
    /// <exception cref="FormatException">The currency is none of ISO 4217.</exception>
    public static Money ToClearanceMoney(this global::NodaMoney.Money money) => new(money.Amount, Currency.Parse(money.Currency.Code));
}
