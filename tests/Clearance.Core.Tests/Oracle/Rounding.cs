using System.Numerics;

namespace Clearance.Core.Tests.Oracle;

/// <summary>The rounding of a charge as a rulebook writes it: <c>exact</c>, <c>halfUp 0.01</c>, <c>down 100 late</c>.</summary>
internal sealed record Rounding(string Mode, Exact Unit, bool IsLate)
{
    public static Rounding Parse(string text)
    {
        string[] words = text.Split(' ');
        return new Rounding(words[0], words.Length > 1 ? Exact.Parse(words[1]) : Exact.Of(1), words.Length > 2);
    }

    public Exact Apply(Exact amount) => Mode is "exact" ? amount : Round(Mode, amount, Unit);

    public static Exact Round(string mode, Exact amount, Exact unit)
    {
        Exact units = amount / unit;
        BigInteger floor = units.Floor();
        Exact rest = units - Exact.Of(floor, 1);
        int toHalf = rest.CompareTo(Exact.Of(1, 2));
        bool isUp = mode switch
        {
            "down" => false,
            "up" => !rest.IsZero,
            "halfEven" => toHalf > 0 || (toHalf == 0 && !floor.IsEven),
            // Away from zero: a half below zero goes down.
            "halfUp" => toHalf > 0 || (toHalf == 0 && amount.Top.Sign > 0),
            _ => throw new InvalidOperationException($"No mode of rounding: {mode}"),
        };
        return Exact.Of(isUp ? floor + 1 : floor, 1) * unit;
    }
}
