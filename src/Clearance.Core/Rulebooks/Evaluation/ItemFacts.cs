using Clearance.Formulas.Types;
using Clearance.Parcels;
using Clearance.Rulebooks.Compiling;
using Clearance.Rulebooks.Editions;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>Brings the facts of all items of a parcel into frames. Not safe for use by two threads at once.</summary>
internal sealed class ItemFacts(Edition edition)
{
    /// <summary>Digits after the point that amounts mostly have: what shares a denominator need not be brought to one.</summary>
    public const int AmountDigits = 2;

    // The same of rates, and of kilograms.
    private const int RateDigits = 3;
    private const int WeightDigits = 3;

    // Grams in a kilogram.
    private const int ThousandDigits = 3;

    // Facts that are given together, a bit each.
    private static readonly int s_always = BitsOf(FactId.ItemPrice, FactId.ItemPriceRate, FactId.ItemQuantity, FactId.ItemCategory);
    private static readonly int s_tariffRate = BitsOf(FactId.ItemTariffRate);
    private static readonly int s_weight = BitsOf(FactId.ItemUnitWeight, FactId.ItemUnitGrams);
    private static readonly int s_contents = BitsOf(FactId.ItemUnitContents, FactId.ItemUnitGrams, FactId.ItemUnitMillilitres, FactId.ItemContentsUnit);
    private static readonly int s_dutyRate = BitsOf(FactId.ItemDutyRate);
    private static readonly int s_exciseRate = BitsOf(FactId.ItemExciseRate);
    private static readonly int s_vatRate = BitsOf(FactId.ItemVatRate);
    private static readonly int s_hs = BitsOf(FactId.ItemHs, FactId.ItemHs6, FactId.ItemHs8);
    private static readonly int s_national = BitsOf(FactId.ItemNational);
    private static readonly int s_origin = BitsOf(FactId.ItemOrigin);

    private readonly Vocabulary _national = edition.Vocabularies.National;
    private Fraction[] _exact = [];

    // Facts that some item gives, a bit each.
    private int _given;

    /// <summary>Whether a fact is one of items.</summary>
    public static bool IsOfItems(FactId id) => id <= FactId.ItemIndivisible;

    /// <summary>Begins with the items of another parcel. Facts are read one after the other, of all items; asking first which of them are given has the memory of all items come at once.</summary>
    public void Begin(ParcelFacts facts, ReadOnlySpan<ParcelItem> items)
    {
        int given = facts.HasTariff ? s_always | s_tariffRate : s_always;
        foreach (ParcelItem item in items)
        {
            given |= (item.UnitWeight is null ? 0 : s_weight)
                | (item.UnitContents is null ? 0 : s_contents)
                | (item.DutyRate is null ? 0 : s_dutyRate)
                | (item.ExciseRate is null ? 0 : s_exciseRate)
                | (item.VatRate is null ? 0 : s_vatRate)
                | (item.Hs is null ? 0 : s_hs)
                | (item.NationalCode is null ? 0 : s_national)
                | (item.Origin is null ? 0 : s_origin);
        }

        _given = given;
    }

    /// <summary>Brings one fact of all items into its slot.</summary>
    public void Load(Frame frame, ParcelFacts facts, FactId id, int slot, ReadOnlySpan<ParcelItem> items)
    {
        bool isGiven = (_given >> (int)id & 1) != 0;
        if (id == FactId.ItemIndivisible)
        {
            for (int i = 0; i < items.Length; i++)
            {
                frame.SetBoolean(slot, i, Truths.Of(items[i].Indivisible));
            }
        }
        else if (id > FactId.ItemTariffRate)
        {
            Span<long> codes = frame.CodesOf(slot);
            if (isGiven)
            {
                LoadCodes(codes, id, items);
            }
            else
            {
                codes.Clear();
            }
        }
        else if (!isGiven)
        {
            frame.SetUnknown(slot);
        }
        else if (!TryLoadPlain(frame, id, slot, items))
        {
            LoadExact(frame, facts, id, slot, items);
        }
    }

    private static int BitsOf(params ReadOnlySpan<FactId> ids)
    {
        int bits = 0;
        foreach (FactId id in ids)
        {
            bits |= 1 << (int)id;
        }

        return bits;
    }

    // Numbers with no more digits than is usual; false where one has more, or is long.
    private static bool TryLoadPlain(Frame frame, FactId id, int slot, ReadOnlySpan<ParcelItem> items)
    {
        if (!frame.TryOpen(slot, out Span<long> numbers, out Span<ulong> unknown))
        {
            return false;
        }

        (int shift, int digits) = DigitsOf(id);
        var plain = new PlainNumbers(numbers, unknown, digits - shift);
        bool isPlain = id switch
        {
            FactId.ItemPrice => plain.TryFill<PriceOf>(items),
            FactId.ItemQuantity => plain.TryFill<QuantityOf>(items),
            FactId.ItemUnitWeight => plain.TryFill<GramsOf>(items),
            FactId.ItemUnitGrams => plain.TryFill<PieceGramsOf>(items),
            FactId.ItemUnitContents => plain.TryFill<ContentsOf>(items),
            FactId.ItemUnitMillilitres => plain.TryFill<MillilitresOf>(items),
            FactId.ItemDutyRate => plain.TryFill<DutyRateOf>(items),
            FactId.ItemExciseRate => plain.TryFill<ExciseRateOf>(items),
            FactId.ItemVatRate => plain.TryFill<VatRateOf>(items),
            _ => false,
        };
        if (isPlain)
        {
            frame.Close(slot, PowersOfTen.Of(digits), plain.Lengths);
        }

        return isPlain;
    }

    private void LoadExact(Frame frame, ParcelFacts facts, FactId id, int slot, ReadOnlySpan<ParcelItem> items)
    {
        if (_exact.Length < items.Length)
        {
            _exact = new Fraction[items.Length];
        }

        for (int i = 0; i < items.Length; i++)
        {
            _exact[i] = FractionOf(id, items[i], facts);
        }

        frame.SetNumbers(slot, _exact.AsSpan(0, items.Length));
    }

    // Rates are asked for, and noted as used, only where a rule reads them.
    private static Fraction FractionOf(FactId id, ParcelItem item, ParcelFacts facts)
    {
        if (id == FactId.ItemPriceRate)
        {
            return facts.RateOf(item.UnitPrice);
        }

        decimal? number = id switch
        {
            FactId.ItemPrice => PriceOf.Read(item),
            FactId.ItemQuantity => QuantityOf.Read(item),
            FactId.ItemUnitWeight => GramsOf.Read(item),
            FactId.ItemUnitGrams => PieceGramsOf.Read(item),
            FactId.ItemUnitContents => ContentsOf.Read(item),
            FactId.ItemUnitMillilitres => MillilitresOf.Read(item),
            FactId.ItemDutyRate => DutyRateOf.Read(item),
            FactId.ItemExciseRate => ExciseRateOf.Read(item),
            FactId.ItemVatRate => VatRateOf.Read(item),
            _ => facts.TariffRateOf(item)?.Fraction,
        };
        (int shift, int digits) = DigitsOf(id);
        return Fraction.Of(number, shift, digits);
    }

    private static (int Shift, int Digits) DigitsOf(FactId id) => id switch
    {
        FactId.ItemPrice => (0, AmountDigits),
        FactId.ItemUnitWeight => (ThousandDigits, WeightDigits),
        FactId.ItemDutyRate or FactId.ItemExciseRate or FactId.ItemVatRate or FactId.ItemTariffRate => (0, RateDigits),
        _ => default,
    };

    private static decimal? Contents(ParcelItem item, ContentsUnit unit) => item.UnitContents is { } contents && contents.Unit == unit ? contents.Amount : null;

    // 0 is unknown.
    private void LoadCodes(Span<long> codes, FactId id, ReadOnlySpan<ParcelItem> items)
    {
        switch (id)
        {
            case FactId.ItemCategory:
                for (int i = 0; i < items.Length; i++)
                {
                    codes[i] = items[i].Category?.First ?? 0;
                }

                break;
            case FactId.ItemHs:
                for (int i = 0; i < items.Length; i++)
                {
                    codes[i] = items[i].Hs is { } hs ? HsWords.Encode(hs) : 0;
                }

                break;
            case FactId.ItemHs6 or FactId.ItemHs8:
                for (int i = 0; i < items.Length; i++)
                {
                    codes[i] = Truncated(items[i].Hs, id == FactId.ItemHs6 ? 6 : 8);
                }

                break;
            case FactId.ItemNational:
                for (int i = 0; i < items.Length; i++)
                {
                    codes[i] = items[i].NationalCode is not { } national ? 0 : _national.TryEncode(national, out long code) ? code : NationalWords.Unlisted;
                }

                break;
            case FactId.ItemOrigin:
                for (int i = 0; i < items.Length; i++)
                {
                    codes[i] = items[i].Origin is { } origin ? new TerritoryCode(origin).Key : 0;
                }

                break;
            default:
                for (int i = 0; i < items.Length; i++)
                {
                    codes[i] = (long?)items[i].UnitContents?.Unit ?? 0;
                }

                break;
        }
    }

    private static long Truncated(HsCode? hs, int digits) => hs is { } code && code.Length >= digits ? HsWords.Encode(code.Truncate(digits)) : 0;

    private readonly struct PriceOf : IItemNumber
    {
        public static decimal? Read(ParcelItem item) => item.UnitPrice.Amount;
    }

    private readonly struct QuantityOf : IItemNumber
    {
        public static decimal? Read(ParcelItem item) => item.Quantity;
    }

    private readonly struct GramsOf : IItemNumber
    {
        public static decimal? Read(ParcelItem item) => item.UnitWeight?.Grams;
    }

    private readonly struct PieceGramsOf : IItemNumber
    {
        public static decimal? Read(ParcelItem item) => item.UnitWeight?.Grams ?? Contents(item, ContentsUnit.Gram);
    }

    private readonly struct ContentsOf : IItemNumber
    {
        public static decimal? Read(ParcelItem item) => item.UnitContents?.Amount;
    }

    private readonly struct MillilitresOf : IItemNumber
    {
        public static decimal? Read(ParcelItem item) => Contents(item, ContentsUnit.Millilitre);
    }

    private readonly struct DutyRateOf : IItemNumber
    {
        public static decimal? Read(ParcelItem item) => item.DutyRate?.Fraction;
    }

    private readonly struct ExciseRateOf : IItemNumber
    {
        public static decimal? Read(ParcelItem item) => item.ExciseRate?.Fraction;
    }

    private readonly struct VatRateOf : IItemNumber
    {
        public static decimal? Read(ParcelItem item) => item.VatRate?.Fraction;
    }
}
