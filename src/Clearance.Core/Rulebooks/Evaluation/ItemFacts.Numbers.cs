using Clearance.Formulas;
using Clearance.Parcels;
using Clearance.Rulebooks.Compiling;
using Clearance.Slots;

namespace Clearance.Rulebooks.Evaluation;

/// <content>Numbers of items.</content>
internal sealed partial class ItemFacts
{
    // What is of the usual form stands side by side in the parcel already, in parts of the digits that such numbers mostly have.
    private void LoadNumbers(Frame frame, Parcel parcel, FactId id, int slot)
    {
        ReadOnlySpan<PlainItem> items = parcel.Plain;
        Look(items);
        PlainNumber number = NumberOf(id);
        if (!IsGiven(_given, number))
        {
            frame.SetUnknown(slot);
            return;
        }

        if ((_unusual & (1 << (int)number)) == 0 && frame.Open(slot) is var numbers && numbers.Length == items.Length)
        {
            long lengths = Fill(numbers, frame.UnknownOf(slot), number, items);
            frame.Close(slot, PowersOfTen.Of(FactDigits.Of(id)), lengths);
            return;
        }

        Span<Fraction> exact = Exact(items.Length);
        for (int i = 0; i < items.Length; i++)
        {
            exact[i] = Fraction.Of(PlainItem.Read(parcel.Items[i], number), id == FactId.ItemUnitWeight ? FactDigits.OfWeights : 0, FactDigits.Of(id));
        }

        frame.SetNumbers(slot, exact);
    }

    // Fills a number of all items in, and tells how long all are, joined: none is below 0.
    private static long Fill(Span<long> numbers, Span<ulong> unknown, PlainNumber number, ReadOnlySpan<PlainItem> items)
    {
        long lengths = 0;
        ulong word = 0;
        int last = unchecked(items.Length - 1);
        for (int i = 0; i < items.Length && i < numbers.Length; i = unchecked(i + 1))
        {
            ref readonly PlainItem plain = ref items[i];
            long value = plain[number];
            numbers[i] = value;
            lengths |= value;
            word |= IsGiven(plain.Given, number) ? 0 : 1UL << i;
            if (i == last || i % TruthColumns.WordBits == TruthColumns.WordBits - 1)
            {
                unknown[i / TruthColumns.WordBits] = word;
                word = 0;
            }
        }

        return lengths;
    }

    private static bool IsGiven(ulong given, PlainNumber number) => number < PlainItem.FirstOptional || (given >> PlainItem.PlaceOf(number) & 1) != 0;

    // Rates are asked for, and noted as used, only where a rule reads them. Mostly all prices are of one currency.
    private void LoadRates(Frame frame, ParcelFacts facts, int slot)
    {
        Look(facts.Parcel.Plain);
        if (_isOfOneCurrency)
        {
            frame.FillNumbers(slot, facts.RateOfPrices);
            return;
        }

        ReadOnlySpan<ParcelItem> items = facts.Parcel.Items.AsSpan();
        Span<Fraction> exact = Exact(items.Length);
        for (int i = 0; i < items.Length; i++)
        {
            exact[i] = facts.RateOf(items[i].UnitPrice);
        }

        frame.SetNumbers(slot, exact);
    }

    private void LoadTariffRates(Frame frame, ParcelFacts facts, int slot)
    {
        if (!facts.HasTariff)
        {
            frame.SetUnknown(slot);
            return;
        }

        ReadOnlySpan<ParcelItem> items = facts.Parcel.Items.AsSpan();
        Span<Fraction> exact = Exact(items.Length);
        for (int i = 0; i < items.Length; i++)
        {
            exact[i] = Fraction.Of(facts.TariffRateOf(items[i])?.Fraction, digits: FactDigits.Of(FactId.ItemTariffRate));
        }

        frame.SetNumbers(slot, exact);
    }

    private Span<Fraction> Exact(int count)
    {
        if (_exact.Length < count)
        {
            _exact = new Fraction[count];
        }

        return _exact.AsSpan(0, count);
    }

    /// <summary>The number that a fact of items is.</summary>
    public static PlainNumber NumberOf(FactId id) => id switch
    {
        FactId.ItemPrice => PlainNumber.Price,
        FactId.ItemQuantity => PlainNumber.Quantity,
        FactId.ItemUnitWeight => PlainNumber.Grams,
        FactId.ItemUnitGrams => PlainNumber.ContentsInGrams,
        FactId.ItemUnitContents => PlainNumber.Contents,
        FactId.ItemUnitMillilitres => PlainNumber.Millilitres,
        FactId.ItemDutyRate => PlainNumber.DutyRate,
        FactId.ItemExciseRate => PlainNumber.ExciseRate,
        FactId.ItemVatRate => PlainNumber.VatRate,
        _ => throw new InvalidOperationException($"{id} is no number of an item."),
    };
}
