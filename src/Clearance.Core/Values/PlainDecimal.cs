using System.Globalization;
using System.Numerics;

namespace Clearance.Values;

/// <summary>Decimals as contracts write them, and arithmetic on them that fails rather than rounds.</summary>
internal static class PlainDecimal
{
    private const int MostDigits = 28;
    private static readonly BigInteger MostMantissa = (BigInteger.One << 96) - 1;

    /// <summary>
    /// Reads digits with an optional fraction (and an optional <c>-</c>): no exponent, no thousands, no plus, no space, a digit on both sides of the point.
    /// More digits than a decimal holds exactly (28) are refused, where <see cref="decimal.Parse(string)"/> would round.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, bool allowMinus, out decimal value)
    {
        value = 0;
        ReadOnlySpan<char> digits = allowMinus && text.StartsWith('-') ? text[1..] : text;
        int point = digits.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? digits : digits[..point];
        ReadOnlySpan<char> fraction = point < 0 ? "0" : digits[(point + 1)..];
        if (!AreDigits(whole) || !AreDigits(fraction))
        {
            return false;
        }

        // Leading zeros carry no digit; a fraction counts whole, since its length is the scale.
        int significant = whole.TrimStart('0').Length + (point < 0 ? 0 : fraction.Length);
        return significant <= MostDigits
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>The exact sum.</summary>
    /// <exception cref="OverflowException">It needs more digits than a decimal holds.</exception>
    public static decimal Add(decimal left, decimal right)
    {
        int scale = Math.Max(left.Scale, right.Scale);
        decimal sum = left + right;

        // The runtime keeps the longer scale unless it had to drop digits.
        return sum.Scale == scale ? sum : Exact((Mantissa(left) * BigInteger.Pow(10, scale - left.Scale)) + (Mantissa(right) * BigInteger.Pow(10, scale - right.Scale)), scale);
    }

    /// <summary>The exact product.</summary>
    /// <exception cref="OverflowException">It needs more digits than a decimal holds.</exception>
    public static decimal Multiply(decimal left, decimal right)
    {
        int scale = left.Scale + right.Scale;
        decimal product = left * right;
        return product.Scale == scale ? product : Exact(Mantissa(left) * Mantissa(right), scale);
    }

    /// <summary>True if at most <paramref name="most"/> digits after the point matter; zeros at the end do not.</summary>
    public static bool HasAtMostDecimals(decimal value, int most) => value.Scale <= most || decimal.Round(value, most) == value;

    private static decimal Exact(BigInteger mantissa, int scale)
    {
        while ((scale > MostDigits || BigInteger.Abs(mantissa) > MostMantissa) && scale > 0 && mantissa % 10 == 0)
        {
            mantissa /= 10;
            scale--;
        }

        if (scale > MostDigits || BigInteger.Abs(mantissa) > MostMantissa)
        {
            throw new OverflowException("The exact result has more digits than a decimal holds (28); it is not rounded here.");
        }

        return DecimalParts.Join((UInt128)BigInteger.Abs(mantissa), mantissa.Sign < 0, scale);
    }

    private static BigInteger Mantissa(decimal value)
    {
        var parts = DecimalParts.Of(value);
        BigInteger magnitude = parts.Whole;
        return parts.IsNegative ? -magnitude : magnitude;
    }

    private static bool AreDigits(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');
}
