using Clearance.Formulas;
using Clearance.Formulas.Types;
using Clearance.Parcels;
using Clearance.Rulebooks.Compiling;
using Clearance.Rulebooks.Editions;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>Brings the facts of all items of a parcel into frames. Not safe for use by two threads at once.</summary>
internal sealed partial class ItemFacts(Edition edition)
{
    /// <summary>Digits after the point that amounts mostly have: what shares a denominator need not be brought to one.</summary>
    public const int AmountDigits = 2;

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
        else if (isGiven)
        {
            LoadNumbers(frame, facts, id, slot, items);
        }
        else
        {
            frame.SetUnknown(slot);
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

    private void LoadNumbers(Frame frame, ParcelFacts facts, FactId id, int slot, ReadOnlySpan<ParcelItem> items)
    {
        switch (id)
        {
            case FactId.ItemPrice:
                LoadNumbers<PriceOf>(frame, facts, slot, items);
                break;
            case FactId.ItemPriceRate:
                LoadRates(frame, facts, slot, items);
                break;
            case FactId.ItemQuantity:
                LoadNumbers<QuantityOf>(frame, facts, slot, items);
                break;
            case FactId.ItemUnitWeight:
                LoadNumbers<KilogramsOf>(frame, facts, slot, items);
                break;
            case FactId.ItemUnitGrams:
                LoadNumbers<GramsOf>(frame, facts, slot, items);
                break;
            case FactId.ItemUnitContents:
                LoadNumbers<ContentsOf>(frame, facts, slot, items);
                break;
            case FactId.ItemUnitMillilitres:
                LoadNumbers<MillilitresOf>(frame, facts, slot, items);
                break;
            case FactId.ItemDutyRate:
                LoadNumbers<DutyRateOf>(frame, facts, slot, items);
                break;
            case FactId.ItemExciseRate:
                LoadNumbers<ExciseRateOf>(frame, facts, slot, items);
                break;
            case FactId.ItemVatRate:
                LoadNumbers<VatRateOf>(frame, facts, slot, items);
                break;
            default:
                LoadNumbers<TariffRateOf>(frame, facts, slot, items);
                break;
        }
    }

    // Numbers with no more digits than is usual need not be brought to a common denominator.
    private void LoadNumbers<TNumber>(Frame frame, ParcelFacts facts, int slot, ReadOnlySpan<ParcelItem> items)
        where TNumber : struct, IItemNumber
    {
        Span<long> numbers = frame.Open(slot);
        if (numbers.Length == items.Length && PlainNumbers.TryFill<TNumber>(numbers, frame.UnknownOf(slot), items, facts, out long lengths))
        {
            frame.Close(slot, PowersOfTen.Of(TNumber.Digits), lengths);
            return;
        }

        Span<Fraction> exact = Exact(items.Length);
        for (int i = 0; i < items.Length; i++)
        {
            exact[i] = Fraction.Of(TNumber.Read(items[i], facts), TNumber.Shift, TNumber.Digits);
        }

        frame.SetNumbers(slot, exact);
    }

    // Rates are asked for, and noted as used, only where a rule reads them. Mostly all prices are of one currency.
    private void LoadRates(Frame frame, ParcelFacts facts, int slot, ReadOnlySpan<ParcelItem> items)
    {
        if (AreOfOneCurrency(items))
        {
            frame.FillNumbers(slot, facts.RateOf(items[0].UnitPrice));
            return;
        }

        Span<Fraction> exact = Exact(items.Length);
        for (int i = 0; i < items.Length; i++)
        {
            exact[i] = facts.RateOf(items[i].UnitPrice);
        }

        frame.SetNumbers(slot, exact);
    }

    // Nothing of a currency needs no rate.
    private static bool AreOfOneCurrency(ReadOnlySpan<ParcelItem> items)
    {
        bool isOne = items.Length > 0;
        foreach (ParcelItem item in items)
        {
            isOne &= item.UnitPrice.Currency == items[0].UnitPrice.Currency && item.UnitPrice.Amount != 0m;
        }

        return isOne;
    }

    private Span<Fraction> Exact(int count)
    {
        if (_exact.Length < count)
        {
            _exact = new Fraction[count];
        }

        return _exact.AsSpan(0, count);
    }

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
}
