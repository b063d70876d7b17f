using System.Collections.Immutable;
using Clearance.Formulas.Programs;
using Clearance.Parcels;
using Clearance.Rulebooks.Compiling;
using Clearance.Rulebooks.Documents;
using Clearance.Rulebooks.Editions;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>Fills the facts of a frame from a parcel, and notes which of them the rulebook had to assume.</summary>
internal sealed class FactLoader
{
    private readonly Parcel _parcel;
    private readonly Edition _edition;
    private readonly RateBook _rates;
    private readonly Fraction[] _column;

    public FactLoader(Parcel parcel, Edition edition, RateBook rates)
    {
        _parcel = parcel;
        _edition = edition;
        _rates = rates;
        _column = new Fraction[parcel.Items.Count];
    }

    /// <summary>Loads everything that the frame's program reads.</summary>
    /// <returns>By fact binding: whether the value is an assumption.</returns>
    public bool[] Load(Frame frame)
    {
        ImmutableArray<FactBinding> facts = frame.Program.Facts;
        bool[] assumed = new bool[facts.Length + frame.Program.FactSets.Length];
        for (int i = 0; i < facts.Length; i++)
        {
            FactBinding fact = facts[i];
            assumed[i] = fact.Slot.Kind switch
            {
                SlotKind.Number => LoadNumber(frame, fact),
                SlotKind.Code => LoadCode(frame, fact),
                _ => LoadBoolean(frame, fact),
            };
        }

        for (int i = 0; i < frame.Program.FactSets.Length; i++)
        {
            var fact = (FactId)frame.Program.FactSets[i].Fact;
            frame.Sets[i] = fact == FactId.Documents ? Documents() : Schemes(frame.Program.FactSets[i]);
            if (frame.Sets[i] is null && Assumed(fact, null) is not null)
            {
                frame.Sets[i] = [];
                assumed[facts.Length + i] = true;
            }
        }

        return assumed;
    }

    private static Fraction Of(decimal? value) => value is { } known && Fraction.TryFrom(known, out Fraction fraction) ? fraction : default;

    private AssumptionDocument? Assumed(FactId fact, string? argument) =>
        _edition.Assumptions.Find(fact is FactId.Used or FactId.UsedRate ? Assumptions.UsedName(argument!) : FactPaths.NameOf(fact));

    private bool LoadNumber(Frame frame, FactBinding fact)
    {
        var id = (FactId)fact.Fact;
        if (frame.Program.Numbers[fact.Slot.Index].Scope.IsItem)
        {
            for (int i = 0; i < _column.Length; i++)
            {
                _column[i] = ItemNumber(id, _parcel.Items[i]);
            }

            frame.SetNumbers(fact.Slot.Index, _column);
            return false;
        }

        Fraction value = ParcelNumber(id, fact.Argument);
        bool isAssumed = !value.IsKnown && IsAbsent(id, fact.Argument) && Assumed(id, fact.Argument) is not null;
        Fraction filled = !isAssumed ? value : id is FactId.FreightRate or FactId.InsuranceRate or FactId.UsedRate ? Fraction.One : Fraction.Zero;
        frame.SetNumbers(fact.Slot.Index, [filled]);
        return isAssumed;
    }

    private bool IsAbsent(FactId id, string? argument) => id switch
    {
        FactId.Freight or FactId.FreightRate => _parcel.Freight is null,
        FactId.Insurance or FactId.InsuranceRate => _parcel.Insurance is null,
        FactId.Used or FactId.UsedRate => UseOf(argument!) is null,
        _ => false,
    };

    private Fraction ItemNumber(FactId id, ParcelItem item) => id switch
    {
        FactId.ItemPrice => Of(item.UnitPrice.Amount),
        FactId.ItemPriceRate => RateOf(item.UnitPrice),
        FactId.ItemQuantity => new Fraction(item.Quantity, 1),
        FactId.ItemUnitWeight => Of(item.UnitWeight?.Grams / 1000m),
        FactId.ItemUnitGrams => Of(item.UnitWeight?.Grams ?? Contents(item, ContentsUnit.Gram)),
        FactId.ItemUnitContents => Of(item.UnitContents?.Amount),
        FactId.ItemUnitMillilitres => Of(Contents(item, ContentsUnit.Millilitre)),
        FactId.ItemDutyRate => Of(item.DutyRate?.Fraction),
        FactId.ItemExciseRate => Of(item.ExciseRate?.Fraction),
        FactId.ItemVatRate => Of(item.VatRate?.Fraction),
        _ => default,
    };

    private static decimal? Contents(ParcelItem item, ContentsUnit unit) => item.UnitContents is { } contents && contents.Unit == unit ? contents.Amount : null;

    private Fraction ParcelNumber(FactId id, string? argument) => id switch
    {
        FactId.Freight => Of(_parcel.Freight?.Amount),
        FactId.FreightRate => _parcel.Freight is { } freight ? RateOf(freight) : default,
        FactId.Insurance => Of(_parcel.Insurance?.Amount),
        FactId.InsuranceRate => _parcel.Insurance is { } insurance ? RateOf(insurance) : default,
        FactId.CurrencyRate => _rates.Find(Currency.Parse(argument!)),
        FactId.Used => UseOf(argument!) is { } use ? Of(use.Amount?.Amount ?? use.Count) : default,
        FactId.UsedRate => UseOf(argument!)?.Amount is { } amount ? RateOf(amount) : default,
        _ => default,
    };

    // Nothing of a currency is nothing of any other: no rate is asked for.
    private Fraction RateOf(Money money) => money.Amount == 0m ? Fraction.One : _rates.Find(money.Currency);

    private AllowanceUse? UseOf(string allowance) => _parcel.AllowancesUsed.FirstOrDefault(u => string.Equals(u.Id, allowance, StringComparison.Ordinal));

    private bool LoadBoolean(Frame frame, FactBinding fact)
    {
        int at = fact.Slot.Index * frame.ItemCount;
        if ((FactId)fact.Fact == FactId.ItemIndivisible)
        {
            for (int i = 0; i < frame.ItemCount; i++)
            {
                frame.Booleans[at + i] = Truths.Of(_parcel.Items[i].Indivisible);
            }

            return false;
        }

        AssumptionDocument? assumption = _parcel.PriceIncludesTax is null ? Assumed(FactId.PriceIncludesTax, null) : null;
        frame.Booleans[at] = Truths.Of(_parcel.PriceIncludesTax ?? (assumption is null ? null : assumption.Value.Text is "true"));
        return assumption is not null;
    }

    private bool LoadCode(Frame frame, FactBinding fact)
    {
        int at = fact.Slot.Index * frame.ItemCount;
        var id = (FactId)fact.Fact;
        if (frame.Program.Codes[fact.Slot.Index].Scope.IsItem)
        {
            for (int i = 0; i < frame.ItemCount; i++)
            {
                frame.Codes[at + i] = ItemCode(id, _parcel.Items[i]);
            }

            return false;
        }

        long code = ParcelCode(id);
        AssumptionDocument? assumption = code == 0 ? Assumed(id, null) : null;
        frame.Codes[at] = assumption is null ? code : Encode(id, assumption.Value.Text);
        return assumption is not null;
    }

    private long ItemCode(FactId id, ParcelItem item) => id switch
    {
        FactId.ItemCategory => item.Category?.First ?? 0,
        FactId.ItemHs => item.Hs is { } hs ? HsWords.Encode(hs) : 0,
        FactId.ItemHs6 => Truncated(item.Hs, 6),
        FactId.ItemHs8 => Truncated(item.Hs, 8),
        FactId.ItemNational => item.NationalCode is not { } national ? 0 : _edition.Vocabularies.National.TryEncode(national, out long code) ? code : NationalWords.Unlisted,
        FactId.ItemOrigin => item.Origin is { } origin ? new TerritoryCode(origin).Key : 0,
        FactId.ItemContentsUnit => (long?)item.UnitContents?.Unit ?? 0,
        _ => 0,
    };

    private static long Truncated(HsCode? hs, int digits) => hs is { } code && code.Length >= digits ? HsWords.Encode(code.Truncate(digits)) : 0;

    private long ParcelCode(FactId id) => id switch
    {
        FactId.Departure => new TerritoryCode(_parcel.From).Key,
        FactId.Destination => _parcel.To.Key,
        FactId.Channel => (long?)_parcel.Channel ?? 0,
        FactId.Purpose => (long?)_parcel.Purpose ?? 0,
        FactId.SellerType => (long?)_parcel.Seller?.Type ?? 0,
        FactId.BuyerType => (long?)_parcel.Buyer?.Type ?? 0,
        FactId.BuyerIdentity => (long?)_parcel.Buyer?.Identity ?? 0,
        _ => 0,
    };

    private long Encode(FactId id, string word)
    {
        Formulas.Types.Vocabulary vocabulary = id switch
        {
            FactId.Channel => _edition.Vocabularies.Channels,
            FactId.Purpose => _edition.Vocabularies.Purposes,
            FactId.BuyerIdentity => _edition.Vocabularies.Identities,
            _ => _edition.Vocabularies.Parties,
        };
        return vocabulary.TryEncode(word, out long code) ? code : 0;
    }

    private long[]? Documents() => _parcel.Documents is { } documents ? [.. documents.Select(static d => (long)d.Index)] : null;

    // A scheme that no rulebook declares is nobody's: it matches nothing and is warned of elsewhere.
    private long[]? Schemes(FactSetBinding binding) => _parcel.Seller?.Schemes is { } schemes
        ? [.. schemes.Select(s => binding.Vocabulary.TryEncode(s, out long code) ? code : 0).Where(static c => c != 0)]
        : null;
}
