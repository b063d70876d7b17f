using Clearance.Core.Benchmarks.Tables;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Core.Benchmarks.ByHand;

/// <summary>
/// The Chinese rules of the day written straight down in <see cref="decimal"/>: no formula is read, nothing is allocated, all is multiplied first and divided once. What a programmer would write for one country and one day.
/// </summary>
internal sealed partial class HandWrittenDecimal(DateOnly on, int mostItems) : HandReader<decimal>(on, static rate => rate, mostItems)
{
    private const decimal ArticleLimit = 2000m;
    private const decimal TaxFree = 50m;
    private const decimal FineShare = 0.2m;
    private const decimal Criminal = 100_000m;
    private const decimal DearArticle = 5000m;
    private const decimal OrderLimit = 5000m;
    private const decimal YearLimit = 26_000m;
    private const decimal RetailShare = 0.7m;
    private const decimal LastTaxFreeDuty = 50m;

    private decimal _value;
    private decimal _freight;
    private decimal _cif;
    private decimal _order;
    private bool _isDear;
    private bool _contradicts;

    /// <summary>Evaluates all four procedures.</summary>
    public HandReport<decimal> Evaluate(Parcel parcel)
    {
        ReadGoods(parcel);
        ReadAmounts(parcel);
        Articles();
        ReadPrices();
        Retail(UsedOf(parcel));
        Trade();
        Report.Recommend();
        return Report;
    }

    private static decimal Fen(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);

    private static bool IsHighEnd(Threshold threshold, decimal unitPrice, ref readonly HandLine<decimal> line) =>
        (threshold.PerArticle > 0 && unitPrice >= threshold.PerArticle)
        || (threshold.PerContent > 0 && line.Value >= (line.IsByContent ? threshold.PerContent : threshold.PerPiece) * line.Contents);

    private void ReadAmounts(Parcel parcel)
    {
        ReadOnlySpan<ParcelItem> items = parcel.Items.AsSpan();
        _value = 0m;
        _isDear = false;
        _contradicts = false;
        for (int i = 0; i < items.Length; i++)
        {
            ref HandLine<decimal> line = ref Lines[i];
            ParcelItem item = items[i];
            decimal unitPrice = item.UnitPrice.Amount * RateOf(parcel, item.UnitPrice.Currency);
            line.Value = unitPrice * line.Quantity;
            line.Contents = item.UnitContents!.Value.Amount * line.Quantity;
            line.Kilograms = line.Tariff.PerKilogram == 0 ? 0m : item.UnitWeight!.Value.Grams * line.Quantity / 1000m;
            line.IsHighEnd = IsHighEnd(line.Article.Luxury, unitPrice, in line);
            _contradicts |= line.Article.IsHigh is { } high && high != line.IsHighEnd;
            _isDear |= unitPrice > DearArticle;
            _value += line.Value;
        }

        _freight = Convert(parcel, parcel.Freight!.Value);
        _cif = _value + _freight + (parcel.Insurance is { } insurance ? Convert(parcel, insurance) : 0m);
    }

    private static decimal Convert(Parcel parcel, Money money) => money.Amount * RateOf(parcel, money.Currency);
}
