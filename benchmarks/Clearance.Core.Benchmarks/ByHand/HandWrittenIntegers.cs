using Clearance.Core.Benchmarks.Tables;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Core.Benchmarks.ByHand;

/// <summary>
/// The Chinese rules of the day written straight down in whole numbers: amounts in millionths of a yuan, charges in fen, rates in hundredths of a percent; 128 bits only where a product needs them.
/// Prices and rates of exchange have at most six decimals together.
/// </summary>
internal sealed partial class HandWrittenIntegers(DateOnly on, int mostItems) : HandReader<long>(on, static rate => (long)(rate * Whole), mostItems)
{
    private const long Whole = 10_000;
    private const long FenInYuan = 100;
    private const long MicroInFen = 10_000;
    private const long ArticleLimit = 2000 * Micro.One;
    private const long TaxFree = 50 * FenInYuan;
    private const long Criminal = 100_000 * FenInYuan;
    private const long DearArticle = 5000 * Micro.One;
    private const long OrderLimit = 5000 * FenInYuan;
    private const long YearLimit = 26_000 * Micro.One;
    private const long RetailTenths = 7;
    private const long LastTaxFreeDuty = 50 * FenInYuan;

    private long _value;
    private long _freight;
    private long _shared;
    private long _order;
    private bool _isDear;
    private bool _contradicts;

    /// <summary>Evaluates all four procedures.</summary>
    public HandReport<long> Evaluate(Parcel parcel)
    {
        ReadGoods(parcel);
        ReadAmounts(parcel);
        Articles();
        ReadPrices();
        Retail(Micro.Of(UsedOf(parcel)));
        Trade();
        Report.Recommend();
        return Report;
    }

    private static bool IsHighEnd(Threshold threshold, long unitPrice, ref readonly HandLine<long> line) =>
        (threshold.PerArticle > 0 && unitPrice >= threshold.PerArticle * Micro.One)
        || (threshold.PerContent > 0 && line.Value >= (line.IsByContent ? threshold.PerContent : threshold.PerPiece) * line.Contents);

    private void ReadAmounts(Parcel parcel)
    {
        ReadOnlySpan<ParcelItem> items = parcel.Items.AsSpan();
        _value = 0;
        _isDear = false;
        _contradicts = false;
        for (int i = 0; i < items.Length; i++)
        {
            ref HandLine<long> line = ref Lines[i];
            ParcelItem item = items[i];
            long unitPrice = Convert(parcel, item.UnitPrice);
            line.Value = unitPrice * line.Quantity;
            line.Contents = Micro.Of(item.UnitContents!.Value.Amount) * line.Quantity;
            line.Kilograms = line.Tariff.PerKilogram == 0 ? 0 : Micro.Of(item.UnitWeight!.Value.Grams) * line.Quantity / 1000;
            line.IsHighEnd = IsHighEnd(line.Article.Luxury, unitPrice, in line);
            _contradicts |= line.Article.IsHigh is { } high && high != line.IsHighEnd;
            _isDear |= unitPrice > DearArticle;
            _value += line.Value;
        }

        _freight = Convert(parcel, parcel.Freight!.Value);
        _shared = _freight + (parcel.Insurance is { } insurance ? Convert(parcel, insurance) : 0);
    }

    private static long Convert(Parcel parcel, Money money) => Micro.Of(money.Amount, RateOf(parcel, money.Currency));
}
