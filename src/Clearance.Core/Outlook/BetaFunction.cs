namespace Clearance.Outlook;

/// <summary>The Beta distribution in binary floating point, for credible intervals only.</summary>
internal static class BetaFunction
{
    private const int MostSteps = 20_000;
    private const int Halvings = 200;
    private const double Precision = 1e-15;
    private const double Tiny = 1e-300;
    private const double StirlingFrom = 10;

    /// <summary>The chance of at most <paramref name="x"/>: the regularized incomplete Beta function.</summary>
    public static double Cumulative(double a, double b, double x)
    {
        if (x <= 0)
        {
            return 0;
        }

        if (x >= 1)
        {
            return 1;
        }

        double front = Math.Exp((a * Math.Log(x)) + (b * Math.Log(1 - x)) + LogGamma(a + b) - LogGamma(a) - LogGamma(b));

        // The continued fraction converges fast on the side of the mean that x lies on.
        return x < (a + 1) / (a + b + 2) ? front * Fraction(a, b, x) / a : 1 - (front * Fraction(b, a, 1 - x) / b);
    }

    /// <summary>The point below which lies a share of the distribution, by halving: slow, sure, and monotone in the share.</summary>
    public static double Quantile(double a, double b, double share)
    {
        double low = 0;
        double high = 1;
        for (int i = 0; i < Halvings && high > low; i++)
        {
            double middle = (low + high) / 2;
            if (middle <= low || middle >= high)
            {
                break;
            }

            (low, high) = Cumulative(a, b, middle) < share ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    // Lentz's method for the continued fraction of the incomplete Beta function (DLMF 8.17.22).
    private static double Fraction(double a, double b, double x)
    {
        double c = 1;
        double d = 1 / Away(1 - ((a + b) * x / (a + 1)));
        double value = d;
        for (int m = 1; m < MostSteps; m++)
        {
            double even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / Away(1 + (even * d));
            c = Away(1 + (even / c));
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / Away(1 + (odd * d));
            c = Away(1 + (odd / c));
            value *= d * c;
            if (Math.Abs((d * c) - 1) < Precision)
            {
                break;
            }
        }

        return value;
    }

    private static double Away(double value) => Math.Abs(value) < Tiny ? Tiny : value;

    // Stirling's series (DLMF 5.11.1), reached by the recurrence where the argument is small.
    private static double LogGamma(double z)
    {
        double shift = 0;
        while (z < StirlingFrom)
        {
            shift += Math.Log(z);
            z++;
        }

        double inverse = 1 / (z * z);
        double series = (1.0 / 12) - (inverse * ((1.0 / 360) - (inverse * ((1.0 / 1260) - (inverse * ((1.0 / 1680) - (inverse / 1188)))))));
        return ((z - 0.5) * Math.Log(z)) - z + (0.5 * Math.Log(2 * Math.PI)) + (series / z) - shift;
    }
}
