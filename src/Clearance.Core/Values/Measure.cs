using System.Globalization;

namespace Clearance.Values;

/// <summary>What masses and contents have in common: a positive amount, a space and a unit.</summary>
internal static class Measure
{
    public const string Range = "above 0, at most 1,000,000,000 and at most 6 decimals";
    private const decimal Most = 1_000_000_000m;
    private const int MostDecimals = 6;

    public static bool IsLawful(decimal amount) => amount is > 0m and <= Most && PlainDecimal.HasAtMostDecimals(amount, MostDecimals);

    /// <summary>Takes three decimals more than are lawful, because kilograms and litres are yet to be multiplied by a thousand.</summary>
    public static bool TrySplit(ReadOnlySpan<char> s, out decimal amount, out ReadOnlySpan<char> unit)
    {
        int space = s.IndexOf(' ');
        unit = space < 0 ? default : s[(space + 1)..];
        amount = 0;
        return space > 0 && PlainDecimal.TryParse(s[..space], allowMinus: false, out amount)
            && amount <= Most && PlainDecimal.HasAtMostDecimals(amount, MostDecimals + 3);
    }

    public static string Show(decimal amount, string unit) => string.Create(CultureInfo.InvariantCulture, $"{amount:0.######} {unit}");
}
