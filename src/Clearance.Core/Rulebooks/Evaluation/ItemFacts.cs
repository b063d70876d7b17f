using Clearance.Formulas.Types;
using Clearance.Parcels;
using Clearance.Rulebooks.Compiling;
using Clearance.Rulebooks.Editions;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>Brings the facts of all items of a parcel into frames, one fact after the other. Not safe for use by two threads at once.</summary>
internal sealed partial class ItemFacts(Edition edition)
{
    private readonly Vocabulary _national = edition.Vocabularies.National;
    private Fraction[] _exact = [];

    private bool _isSeen;

    // Numbers that some item gives, a byte each, and those that some item gives in an unusual form, a bit each.
    private ulong _given;
    private int _unusual;
    private bool _isOfOneCurrency;

    /// <summary>Whether a fact is one of items.</summary>
    public static bool IsOfItems(FactId id) => id <= FactId.ItemIndivisible;

    /// <summary>Begins with the items of another parcel.</summary>
    public void Begin() => _isSeen = false;

    /// <summary>Brings one fact of all items into its slot.</summary>
    public void Load(Frame frame, ParcelFacts facts, FactId id, int slot)
    {
        ReadOnlySpan<PlainItem> items = facts.Parcel.Plain;
        switch (id)
        {
            case FactId.ItemIndivisible:
                for (int i = 0; i < items.Length; i++)
                {
                    frame.SetBoolean(slot, i, Truths.Of(facts.Parcel.Items[i].Indivisible));
                }

                break;
            case FactId.ItemPriceRate:
                LoadRates(frame, facts, slot);
                break;
            case FactId.ItemTariffRate:
                LoadTariffRates(frame, facts, slot);
                break;
            case < FactId.ItemTariffRate:
                LoadNumbers(frame, facts.Parcel, id, slot);
                break;
            default:
                LoadCodes(frame.CodesOf(slot), facts.Parcel, id);
                break;
        }
    }

    // Facts are read one after the other, of all items; looking first which of them are given has the memory of all items come at once.
    private void Look(ReadOnlySpan<PlainItem> items)
    {
        if (_isSeen)
        {
            return;
        }

        ulong given = 0;
        int unusual = 0;
        bool isOfOneCurrency = items.Length > 0;
        foreach (ref readonly PlainItem plain in items)
        {
            given |= plain.Given;
            unusual |= plain.Unusual;
            isOfOneCurrency &= plain.PaidIn != PlainItem.PaidInNone && plain.PaidIn == items[0].PaidIn;
        }

        (_isSeen, _given, _unusual, _isOfOneCurrency) = (true, given, unusual, isOfOneCurrency);
    }

    // 0 is unknown.
    private void LoadCodes(Span<long> codes, Parcel parcel, FactId id)
    {
        ReadOnlySpan<PlainItem> items = parcel.Plain;
        switch (id)
        {
            case FactId.ItemCategory:
                for (int i = 0; i < items.Length; i++)
                {
                    codes[i] = items[i].Category;
                }

                break;
            case FactId.ItemHs:
                for (int i = 0; i < items.Length; i++)
                {
                    codes[i] = items[i].Hs;
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
                    codes[i] = (items[i].Unusual & PlainItem.UnusualNational) == 0 ? items[i].National : LongNational(parcel.Items, i);
                }

                break;
            case FactId.ItemOrigin:
                for (int i = 0; i < items.Length; i++)
                {
                    codes[i] = items[i].Origin;
                }

                break;
            default:
                for (int i = 0; i < items.Length; i++)
                {
                    codes[i] = (long)items[i].Unit;
                }

                break;
        }
    }

    // One that no table lists is told from others by the first item that has it.
    private long LongNational(ValueList<ParcelItem> items, int item)
    {
        string word = items[item].NationalCode!;
        if (_national.TryEncode(word, out long code))
        {
            return code;
        }

        int first = 0;
        while (!string.Equals(items[first].NationalCode, word, StringComparison.Ordinal))
        {
            first++;
        }

        return NationalWords.FirstUnlisted - first;
    }

    private static long Truncated(long hs, int digits) => DigitCode.Length(hs) >= digits ? DigitCode.Prefix(hs, digits) : 0;
}
