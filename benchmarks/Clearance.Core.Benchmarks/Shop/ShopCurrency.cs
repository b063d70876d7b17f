using System.Runtime.InteropServices;
using Clearance.Values;

namespace Clearance.Core.Benchmarks.Shop;

/// <summary>A currency in which the made-up shop sells: about what one unit is worth in yuan, and the digits of prices and of rates.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ShopCurrency(Currency Currency, decimal Rate, int PriceDecimals, int RateDecimals)
{
    public static IReadOnlyList<ShopCurrency> All { get; } =
    [
        Of("JPY", 0.0482m, 0, 6), Of("JPY", 0.0482m, 0, 4), Of("USD", 7.1123m, 2, 4), Of("EUR", 8.2714m, 2, 4), Of("KRW", 0.005187m, 0, 6), Of("GBP", 9.5102m, 2, 4), Of("CNY", 1m, 2, 0),
    ];

    private static ShopCurrency Of(string code, decimal rate, int priceDecimals, int rateDecimals) => new(Currency.Parse(code), rate, priceDecimals, rateDecimals);
}
