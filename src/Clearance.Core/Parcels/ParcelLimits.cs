using System.Globalization;
using System.Text;
using Clearance.Values;

namespace Clearance.Parcels;

/// <summary>The limits of the contract, asked by the records and by the reader alike.</summary>
internal static class ParcelLimits
{
    public const int MostItems = 1_000;
    public const int MostQuantity = 1_000_000;
    public const decimal MostLine = 1_000_000_000_000m;
    public const int MostCharacters = 500;
    public const int MostRates = 1_000;
    public const int MostAllowances = 1_000;
    public const int MostWords = 1_000;
    public const int MostRateDigits = 10;
    public const int MostRateDecimals = 18;
    public const decimal MostRate = 1_000_000_000_000_000_000m;
    public const long MostCount = 1_000_000_000;

    public static MoneyLimit UnitPrice { get; } = new(1_000_000_000m, 4);

    /// <summary>Freight, insurance and discount.</summary>
    public static MoneyLimit Extra { get; } = new(1_000_000_000m, 8);

    public static MoneyLimit Allowance { get; } = new(MostLine, 8);

    /// <summary>Why a rate of exchange is refused; null where it is lawful.</summary>
    public static string? RateFault(Money rate)
    {
        if (rate.Currency == default)
        {
            // The message names the code that ISO 4217 has for no currency, since callers may have written it.
            return "a rate of exchange needs a currency, and XXX is none.";
        }

        if (rate.Amount <= 0)
        {
            return "a rate of exchange is more than 0.";
        }

        return SignificantDigits(rate.Amount) > MostRateDigits ? $"a rate of exchange has at most {MostRateDigits} significant digits."
            : decimal.Round(rate.Amount, MostRateDecimals) != rate.Amount || rate.Amount > MostRate
                ? string.Create(CultureInfo.InvariantCulture, $"a rate of exchange has at most {MostRateDecimals} decimals and is at most {MostRate}.")
            : null;
    }

    /// <summary>Why a line is refused; null where its price is lawful.</summary>
    public static string? LineFault(Money unitPrice, int quantity) => unitPrice.Amount * quantity > MostLine
        ? string.Create(CultureInfo.InvariantCulture, $"quantity times unit price is at most {MostLine}. Split the line, or correct one of the two.")
        : null;

    /// <summary>Whether a text has no half of a surrogate pair, so that it can be written as UTF-8.</summary>
    public static bool IsWellFormed(string text)
    {
        int index = 0;
        while (index < text.Length && Rune.TryGetRuneAt(text, index, out Rune rune))
        {
            index += rune.Utf16SequenceLength;
        }

        return index == text.Length;
    }

    /// <summary>Lower-case words joined with dots or hyphens, as a rulebook names its allowances: <c>cn.cbec.year</c>.</summary>
    public static bool IsAllowanceId(string id) =>
        id.Length is > 0 and <= 100
        && id.Split('.', '-').All(word => word.Length > 0 && char.IsAsciiLetterLower(word[0]) && word.All(char.IsAsciiLetterOrDigit));

    /// <summary>Digits from the first one that is not 0, without zeros at the end of a fraction.</summary>
    private static int SignificantDigits(decimal value)
    {
        string digits = value.ToString(CultureInfo.InvariantCulture);
        if (digits.Contains('.', StringComparison.Ordinal))
        {
            digits = digits.TrimEnd('0');
        }

        return digits.Replace(".", "", StringComparison.Ordinal).TrimStart('0').Length;
    }
}
