using BenchmarkDotNet.Attributes;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Core.Benchmarks;

/// <summary>
/// One parcel of three lines by post to China. The baseline does the same sum by hand in <see cref="decimal"/>: value, rate by tier, rounding,
/// relief. It knows the rates by heart, finds no row, asks for no paper and can explain nothing.
/// </summary>
[MemoryDiagnoser]
[BenchmarkCategory("smoke")]
public class EvaluateParcel
{
    private const int Count = 1024;

    private readonly ClearanceEvaluator _evaluator = new(ClearanceRules.BuiltIn());
    private readonly Parcel[] _parcels = new Parcel[Count];
    private int _next;

    [GlobalSetup]
    public void Prepare()
    {
        for (int i = 0; i < Count; i++)
        {
            _parcels[i] = Make(i);
        }
    }

    [Benchmark(Baseline = true)]
    public decimal ByHand()
    {
        Parcel parcel = _parcels[_next++ & (Count - 1)];
        decimal rate = parcel.ExchangeRates[0].Value.Amount;
        decimal value = 0m;
        decimal tax = 0m;
        foreach (ParcelItem item in parcel.Items)
        {
            decimal line = item.UnitPrice.Amount * item.Quantity * rate;
            value += line;
            tax += decimal.Round(line * 20m / 100m, 2, MidpointRounding.AwayFromZero);
        }

        return value > 2000m ? -1m : tax <= 50m ? 0m : tax;
    }

    [Benchmark]
    public decimal Engine()
    {
        ClearanceOption option = _evaluator.Evaluate(_parcels[_next++ & (Count - 1)], new DateOnly(2026, 11, 23)).Options[0];
        return option.Total?.Amount ?? -1m;
    }

    private static Parcel Make(int seed) => new()
    {
        From = CountryCode.Parse("JP"),
        To = TerritoryCode.Parse("CN"),
        Channel = Channel.Post,
        Purpose = Purpose.Personal,
        Items = [Line("bags", 900 + (seed % 7000), 1), Line("clothing", 300 + (seed * 7 % 3000), 2), Line("shoes", 500 + (seed * 13 % 9000), 1)],
        ExchangeRates = [new StatedRate(Currency.Parse("JPY"), new Money(0.0482m, "CNY"))],
    };

    private static ParcelItem Line(string category, int price, int quantity) => new()
    {
        Category = GoodsCategory.Parse(category),
        UnitPrice = new Money(price, "JPY"),
        Quantity = quantity,
    };
}
