using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Rulebooks.Evaluation;

/// <content>What each number of an item is.</content>
internal sealed partial class ItemFacts
{
    // Digits after the point that rates and kilograms mostly have.
    private const int RateDigits = 3;
    private const int WeightDigits = 3;

    // Grams in a kilogram.
    private const int ThousandDigits = 3;

    private static decimal? Contents(ParcelItem item, ContentsUnit unit) => item.UnitContents is { } contents && contents.Unit == unit ? contents.Amount : null;

    private readonly struct PriceOf : IItemNumber
    {
        public static int Digits => AmountDigits;

        public static decimal? Read(ParcelItem item, ParcelFacts facts) => item.UnitPrice.Amount;
    }

    private readonly struct QuantityOf : IItemNumber
    {
        public static decimal? Read(ParcelItem item, ParcelFacts facts) => item.Quantity;
    }

    private readonly struct KilogramsOf : IItemNumber
    {
        public static int Digits => WeightDigits;

        public static int Shift => ThousandDigits;

        public static decimal? Read(ParcelItem item, ParcelFacts facts) => item.UnitWeight?.Grams;
    }

    private readonly struct GramsOf : IItemNumber
    {
        public static decimal? Read(ParcelItem item, ParcelFacts facts) => item.UnitWeight?.Grams ?? Contents(item, ContentsUnit.Gram);
    }

    private readonly struct ContentsOf : IItemNumber
    {
        public static decimal? Read(ParcelItem item, ParcelFacts facts) => item.UnitContents?.Amount;
    }

    private readonly struct MillilitresOf : IItemNumber
    {
        public static decimal? Read(ParcelItem item, ParcelFacts facts) => Contents(item, ContentsUnit.Millilitre);
    }

    private readonly struct DutyRateOf : IItemNumber
    {
        public static int Digits => RateDigits;

        public static decimal? Read(ParcelItem item, ParcelFacts facts) => item.DutyRate?.Fraction;
    }

    private readonly struct ExciseRateOf : IItemNumber
    {
        public static int Digits => RateDigits;

        public static decimal? Read(ParcelItem item, ParcelFacts facts) => item.ExciseRate?.Fraction;
    }

    private readonly struct VatRateOf : IItemNumber
    {
        public static int Digits => RateDigits;

        public static decimal? Read(ParcelItem item, ParcelFacts facts) => item.VatRate?.Fraction;
    }

    private readonly struct TariffRateOf : IItemNumber
    {
        public static int Digits => RateDigits;

        public static decimal? Read(ParcelItem item, ParcelFacts facts) => facts.TariffRateOf(item)?.Fraction;
    }
}
