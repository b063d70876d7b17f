using System.Numerics;

namespace Clearance.Core.Tests.Oracle;

/// <summary>Divides a whole by weights.</summary>
internal static class Shares
{
    /// <summary>Exact parts, or (given a unit, of which the whole is a multiple) whole units dealt by largest remainder, ties to the first.</summary>
    public static Exact[] Of(Exact whole, Exact? unit, Exact[] weights)
    {
        Exact total = weights.Aggregate(Exact.Zero, (sum, weight) => sum + weight);
        if (unit is null)
        {
            return [.. weights.Select(weight => whole * weight / total)];
        }

        Exact[] ideal = [.. weights.Select(weight => whole / unit * weight / total)];
        BigInteger[] units = [.. ideal.Select(part => part.Floor())];
        BigInteger left = (whole / unit).Floor() - units.Aggregate(BigInteger.Zero, (sum, part) => sum + part);
        foreach (int index in Enumerable.Range(0, weights.Length).OrderByDescending(index => ideal[index] - Exact.Of(units[index], 1)).ThenBy(index => index).Take((int)left))
        {
            units[index]++;
        }

        return [.. units.Select(part => Exact.Of(part, 1) * unit)];
    }
}
