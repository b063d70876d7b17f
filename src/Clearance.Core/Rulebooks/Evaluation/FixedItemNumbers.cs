using Clearance.Parcels;
using Clearance.Rulebooks.Compiling;
using Clearance.Slots;
using Clearance.Slots.Compiled;
using Clearance.Values;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>Brings the numbers of items to scales that are known beforehand, each straight into its slot.</summary>
internal static class FixedItemNumbers
{
    // Grams in a kilogram.
    private const int ThousandDigits = 3;

    // Of an item, and by how many digits its point is moved to the left; null is unknown.
    private interface INumber
    {
        static virtual int Shift => 0;

        static abstract decimal? Of(ParcelItem item, ParcelFacts facts);
    }

    /// <summary>Fills the slot of a fact; false where some item's number does not fit its scale.</summary>
    public static bool TryFill(NarrowMachine machine, int slot, FactId id, FixedScales scales, ParcelFacts facts) => id switch
    {
        FactId.ItemPrice => TryFill<Price>(machine, slot, scales, facts),
        FactId.ItemQuantity => TryFill<Quantity>(machine, slot, scales, facts),
        FactId.ItemUnitWeight => TryFill<UnitWeight>(machine, slot, scales, facts),
        FactId.ItemUnitContents => TryFill<Contents>(machine, slot, scales, facts),
        FactId.ItemDutyRate => TryFill<DutyRate>(machine, slot, scales, facts),
        FactId.ItemExciseRate => TryFill<ExciseRate>(machine, slot, scales, facts),
        FactId.ItemVatRate => TryFill<VatRate>(machine, slot, scales, facts),
        FactId.ItemUnitGrams => TryFill<UnitGrams>(machine, slot, scales, facts),
        FactId.ItemUnitMillilitres => TryFill<UnitMillilitres>(machine, slot, scales, facts),
        FactId.ItemTariffRate => TryFill<TariffRate>(machine, slot, scales, facts),
        FactId.ItemPriceRate => TryFillRates(machine, slot, scales, facts),
        _ => false,
    };

    private static bool TryFill<TNumber>(NarrowMachine machine, int slot, FixedScales scales, ParcelFacts facts)
        where TNumber : struct, INumber
    {
        ReadOnlySpan<ParcelItem> items = facts.Parcel.Items.AsSpan();
        Span<long> numbers = machine.RoomOf(slot);
        int digits = scales.DigitsOf(slot) - TNumber.Shift;
        (ulong unknown, long lengths) = (0, 0);
        for (int i = 0; i < numbers.Length; i++)
        {
            if (TNumber.Of(items[i], facts) is not { } value)
            {
                numbers[i] = 0;
                unknown |= 1UL << i;
                continue;
            }

            if (!Fraction.TryScale(value, digits, out long units))
            {
                return false;
            }

            numbers[i] = units;
            lengths |= Int64Ops.Length(units);
        }

        return machine.TryFill(slot, scales.Columns[slot], lengths, unknown);
    }

    private static bool TryFillRates(NarrowMachine machine, int slot, FixedScales scales, ParcelFacts facts)
    {
        ReadOnlySpan<ParcelItem> items = facts.Parcel.Items.AsSpan();
        Span<long> numbers = machine.RoomOf(slot);
        (ulong unknown, long lengths) = (0, 0);
        for (int i = 0; i < numbers.Length; i++)
        {
            Fraction rate = facts.RateOf(items[i].UnitPrice).Over(scales.Columns[slot].Denominator);
            if (rate.IsKnown && rate.Denominator != scales.Columns[slot].Denominator)
            {
                return false;
            }

            numbers[i] = rate.Numerator;
            unknown |= rate.IsKnown ? 0 : 1UL << i;
            lengths |= Int64Ops.Length(rate.Numerator);
        }

        return machine.TryFill(slot, scales.Columns[slot], lengths, unknown);
    }

    private static decimal? ContentsOf(ParcelItem item, ContentsUnit unit) => item.UnitContents is { } contents && contents.Unit == unit ? contents.Amount : null;

    private readonly struct Price : INumber
    {
        public static decimal? Of(ParcelItem item, ParcelFacts facts) => item.UnitPrice.Amount;
    }

    private readonly struct Quantity : INumber
    {
        public static decimal? Of(ParcelItem item, ParcelFacts facts) => item.Quantity;
    }

    private readonly struct UnitWeight : INumber
    {
        public static int Shift => ThousandDigits;

        public static decimal? Of(ParcelItem item, ParcelFacts facts) => item.UnitWeight?.Grams;
    }

    private readonly struct Contents : INumber
    {
        public static decimal? Of(ParcelItem item, ParcelFacts facts) => item.UnitContents?.Amount;
    }

    private readonly struct DutyRate : INumber
    {
        public static decimal? Of(ParcelItem item, ParcelFacts facts) => item.DutyRate?.Fraction;
    }

    private readonly struct ExciseRate : INumber
    {
        public static decimal? Of(ParcelItem item, ParcelFacts facts) => item.ExciseRate?.Fraction;
    }

    private readonly struct VatRate : INumber
    {
        public static decimal? Of(ParcelItem item, ParcelFacts facts) => item.VatRate?.Fraction;
    }

    private readonly struct TariffRate : INumber
    {
        public static decimal? Of(ParcelItem item, ParcelFacts facts) => facts.TariffRateOf(item)?.Fraction;
    }

    private readonly struct UnitGrams : INumber
    {
        public static decimal? Of(ParcelItem item, ParcelFacts facts) => item.UnitWeight?.Grams ?? ContentsOf(item, ContentsUnit.Gram);
    }

    private readonly struct UnitMillilitres : INumber
    {
        public static decimal? Of(ParcelItem item, ParcelFacts facts) => ContentsOf(item, ContentsUnit.Millilitre);
    }
}
