using System.Globalization;
using Clearance.Formulas;
using Clearance.Slots;

namespace Clearance.Duties;

/// <summary>Quotients of two decimals above 0.</summary>
internal static class Quotient
{
    /// <summary>The quotient in lowest terms; false where it does not fit 64 bits.</summary>
    public static bool TryFrom(decimal numerator, decimal denominator, out Fraction fraction)
    {
        fraction = default;
        if (!Fraction.TryFrom(numerator, out Fraction above) || !Fraction.TryFrom(denominator, out Fraction below) || below.Numerator == 0)
        {
            return false;
        }

        Int128 top = (Int128)above.Numerator * below.Denominator;
        Int128 bottom = (Int128)above.Denominator * below.Numerator;
        Int128 common = Int128Ops.Gcd(top, bottom);
        (top, bottom) = (top / common, bottom / common);
        bool fits = top <= long.MaxValue && bottom <= long.MaxValue;
        fraction = fits ? new Fraction((long)top, (long)bottom) : default;
        return fits;
    }

    public static BigRational Of(decimal numerator, decimal denominator) => BigRational.FromDecimal(numerator) / BigRational.FromDecimal(denominator);

    public static string Show(decimal numerator, decimal denominator) => string.Create(CultureInfo.InvariantCulture, $"{numerator}/{denominator}");
}
