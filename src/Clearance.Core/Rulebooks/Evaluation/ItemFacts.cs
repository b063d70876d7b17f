using System.Runtime.CompilerServices;
using Clearance.Formulas.Types;
using Clearance.Parcels;
using Clearance.Rulebooks.Compiling;
using Clearance.Rulebooks.Editions;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>The facts of all items of one parcel as columns. An item is visited once for all facts of it that are asked for. Not safe for use by two threads at once.</summary>
internal sealed class ItemFacts(Edition edition)
{
    /// <summary>Digits after the point that amounts mostly have: what shares a denominator need not be brought to one.</summary>
    public const int AmountDigits = 2;

    // The same of rates, and of kilograms.
    private const int RateDigits = 3;
    private const int WeightDigits = 3;

    // Grams in a kilogram.
    private const int ThousandDigits = 3;

    private const int Facts = (int)FactId.ItemIndivisible + 1;

    private readonly Vocabulary _national = edition.Vocabularies.National;
    private readonly FactColumn[] _numbers = [.. Enumerable.Range(0, Facts).Select(static _ => new FactColumn())];
    private readonly long[][] _codes = [.. Enumerable.Range(0, Facts).Select(static _ => Array.Empty<long>())];
    private int _read;
    private int _count;

    /// <summary>The bit of a fact in a set of them; 0 for facts that are none of items.</summary>
    public static int BitOf(FactId id) => id <= FactId.ItemIndivisible ? 1 << (int)id : 0;

    /// <summary>Begins with another parcel.</summary>
    public void Begin() => _read = 0;

    /// <summary>A number of each item, once it was read.</summary>
    public FactColumn Numbers(FactId id) => _numbers[(int)id];

    /// <summary>A code of each item, once it was read; 0 is unknown.</summary>
    public ReadOnlySpan<long> Codes(FactId id) => _codes[(int)id].AsSpan(0, _count);

    /// <summary>Reads the wanted facts, as far as they were not read yet.</summary>
    public void Read(ParcelFacts facts, int wanted)
    {
        wanted &= ~_read;
        if (wanted == 0)
        {
            return;
        }

        _read |= wanted;
        ReadOnlySpan<ParcelItem> items = facts.Parcel.Items.AsSpan();
        Open(wanted, items.Length);
        for (int i = 0; i < items.Length; i++)
        {
            ReadNumbers(facts, items[i], i, wanted);
            ReadCodes(items[i], i, wanted);
        }

        for (FactId id = FactId.ItemPrice; id <= FactId.ItemTariffRate; id++)
        {
            if (Has(wanted, id))
            {
                _numbers[(int)id].Close();
            }
        }
    }

    private static decimal? Contents(ParcelItem item, ContentsUnit unit) => item.UnitContents is { } contents && contents.Unit == unit ? contents.Amount : null;

    private static long Truncated(HsCode? hs, int digits) => hs is { } code && code.Length >= digits ? HsWords.Encode(code.Truncate(digits)) : 0;

    private void Open(int wanted, int count)
    {
        _count = count;
        for (FactId id = FactId.ItemPrice; id <= FactId.ItemIndivisible; id++)
        {
            if (!Has(wanted, id))
            {
                continue;
            }

            if (id <= FactId.ItemTariffRate)
            {
                _numbers[(int)id].Open(count);
            }
            else if (_codes[(int)id].Length < count)
            {
                _codes[(int)id] = new long[count];
            }
        }
    }

    private void ReadNumbers(ParcelFacts facts, ParcelItem item, int i, int wanted)
    {
        Money price = item.UnitPrice;
        Put(wanted, FactId.ItemPrice, i, price.Amount, digits: AmountDigits);
        if (Has(wanted, FactId.ItemQuantity))
        {
            _numbers[(int)FactId.ItemQuantity].Put(i, new Fraction(item.Quantity, 1));
        }

        Put(wanted, FactId.ItemUnitWeight, i, item.UnitWeight?.Grams, ThousandDigits, WeightDigits);
        Put(wanted, FactId.ItemUnitContents, i, item.UnitContents?.Amount);
        Put(wanted, FactId.ItemDutyRate, i, item.DutyRate?.Fraction, digits: RateDigits);
        Put(wanted, FactId.ItemExciseRate, i, item.ExciseRate?.Fraction, digits: RateDigits);
        Put(wanted, FactId.ItemVatRate, i, item.VatRate?.Fraction, digits: RateDigits);
        if (Has(wanted, FactId.ItemUnitGrams))
        {
            Put(wanted, FactId.ItemUnitGrams, i, item.UnitWeight?.Grams ?? Contents(item, ContentsUnit.Gram));
        }

        if (Has(wanted, FactId.ItemUnitMillilitres))
        {
            Put(wanted, FactId.ItemUnitMillilitres, i, Contents(item, ContentsUnit.Millilitre));
        }

        // Rates are asked for, and noted as used, only where a rule reads them.
        if (Has(wanted, FactId.ItemPriceRate))
        {
            _numbers[(int)FactId.ItemPriceRate].Put(i, facts.RateOf(price));
        }

        if (Has(wanted, FactId.ItemTariffRate))
        {
            Put(wanted, FactId.ItemTariffRate, i, facts.TariffRateOf(item)?.Fraction, digits: RateDigits);
        }
    }

    private void ReadCodes(ParcelItem item, int i, int wanted)
    {
        Put(wanted, FactId.ItemCategory, i, item.Category?.First ?? 0);
        Put(wanted, FactId.ItemHs, i, item.Hs is { } hs ? HsWords.Encode(hs) : 0);
        Put(wanted, FactId.ItemOrigin, i, item.Origin is { } origin ? new TerritoryCode(origin).Key : 0);
        Put(wanted, FactId.ItemContentsUnit, i, (long?)item.UnitContents?.Unit ?? 0);
        if (Has(wanted, FactId.ItemHs6))
        {
            Put(wanted, FactId.ItemHs6, i, Truncated(item.Hs, 6));
        }

        if (Has(wanted, FactId.ItemHs8))
        {
            Put(wanted, FactId.ItemHs8, i, Truncated(item.Hs, 8));
        }

        if (Has(wanted, FactId.ItemNational))
        {
            Put(wanted, FactId.ItemNational, i, item.NationalCode is not { } national ? 0 : _national.TryEncode(national, out long code) ? code : NationalWords.Unlisted);
        }
    }

    private static bool Has(int wanted, FactId id) => (wanted & BitOf(id)) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Put(int wanted, FactId id, int item, decimal? value, int shift = 0, int digits = 0)
    {
        if (Has(wanted, id))
        {
            _numbers[(int)id].Put(item, Fraction.Of(value, shift, digits));
        }
    }

    private void Put(int wanted, FactId id, int item, long code)
    {
        if (Has(wanted, id))
        {
            _codes[(int)id][item] = code;
        }
    }
}
