using Clearance.Formulas.Programs;
using Clearance.Parcels;
using Clearance.Rulebooks.Compiling;
using Clearance.Rulebooks.Documents;
using Clearance.Rulebooks.Editions;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>Fills the facts of frames of one program from parcels, and notes which of them the rulebook had to assume. Immutable.</summary>
internal sealed class FactLoader
{
    private readonly Edition _edition;
    private readonly Program _program;
    private readonly AssumptionDocument?[] _assumptions;
    private readonly Currency[] _currencies;

    public FactLoader(Edition edition, Program program)
    {
        _edition = edition;
        _program = program;
        _assumptions =
        [
            .. program.Facts.Select(f => Find(edition, (FactId)f.Fact, f.Argument)),
            .. program.FactSets.Select(s => Find(edition, (FactId)s.Fact, null)),
        ];
        _currencies = [.. program.Facts.Select(static f => (FactId)f.Fact == FactId.CurrencyRate ? Currency.Parse(f.Argument!) : default)];
    }

    /// <summary>Loads the facts that are used, and notes by fact binding, then by fact set, whether the value is an assumption.</summary>
    public void Load(Frame frame, ChannelPlan plan, ParcelFacts facts, bool[] assumed)
    {
        ItemFacts items = facts.OfItems(plan.ItemFacts);
        foreach (int i in plan.Use.Facts)
        {
            FactBinding fact = _program.Facts[i];
            assumed[i] = ItemFacts.BitOf((FactId)fact.Fact) != 0
                ? LoadItems(frame, facts.Parcel, items, fact)
                : fact.Slot.Kind switch
                {
                    SlotKind.Number => LoadNumber(frame, facts, i, fact),
                    SlotKind.Code => LoadCode(frame, facts, i, fact),
                    _ => LoadBoolean(frame, facts.Parcel, i, fact),
                };
        }

        foreach (int i in plan.Use.Sets)
        {
            CodeBag set = frame.Sets[i];
            set.Close();
            Fill(set, _program.FactSets[i], facts.Parcel);
            int at = _program.Facts.Length + i;
            assumed[at] = !set.IsKnown && _assumptions[at] is not null;
            if (assumed[at])
            {
                set.Open();
            }
        }
    }

    private static AssumptionDocument? Find(Edition edition, FactId fact, string? argument) =>
        edition.Assumptions.Find(fact is FactId.Used or FactId.UsedRate ? Assumptions.UsedName(argument!) : FactPaths.NameOf(fact));

    // No rulebook assumes a fact of an item.
    private static bool LoadItems(Frame frame, Parcel parcel, ItemFacts items, FactBinding fact)
    {
        switch (fact.Slot.Kind)
        {
            case SlotKind.Number:
                frame.SetNumbers(fact.Slot.Index, items.Numbers((FactId)fact.Fact));
                break;
            case SlotKind.Code:
                frame.SetCodes(fact.Slot.Index, items.Codes((FactId)fact.Fact));
                break;
            default:
                for (int i = 0; i < frame.ItemCount; i++)
                {
                    frame.SetBoolean(fact.Slot.Index, i, Truths.Of(parcel.Items[i].Indivisible));
                }

                break;
        }

        return false;
    }

    private bool LoadNumber(Frame frame, ParcelFacts facts, int index, FactBinding fact)
    {
        var id = (FactId)fact.Fact;
        Fraction value = facts.OfParcel(id, fact.Argument, _currencies[index]);
        bool isAssumed = !value.IsKnown && _assumptions[index] is not null && facts.IsAbsent(id, fact.Argument);
        Fraction filled = !isAssumed ? value : id is FactId.FreightRate or FactId.InsuranceRate or FactId.UsedRate ? Fraction.One : Fraction.Zero;
        frame.SetNumbers(fact.Slot.Index, new ReadOnlySpan<Fraction>(in filled));
        return isAssumed;
    }

    private bool LoadBoolean(Frame frame, Parcel parcel, int index, FactBinding fact)
    {
        AssumptionDocument? assumption = parcel.PriceIncludesTax is null ? _assumptions[index] : null;
        frame.SetBoolean(fact.Slot.Index, 0, Truths.Of(parcel.PriceIncludesTax ?? (assumption is null ? null : assumption.Value.Text is "true")));
        return assumption is not null;
    }

    private bool LoadCode(Frame frame, ParcelFacts facts, int index, FactBinding fact)
    {
        var id = (FactId)fact.Fact;
        long code = ParcelCode(id, facts.Parcel, facts.Occasion);
        AssumptionDocument? assumption = code == 0 ? _assumptions[index] : null;
        frame.SetCode(fact.Slot.Index, 0, assumption is null ? code : Encode(id, assumption.Value.Text));
        return assumption is not null;
    }

    private static long ParcelCode(FactId id, Parcel parcel, Occasion occasion) => id switch
    {
        FactId.Departure => new TerritoryCode(parcel.From).Key,
        FactId.Destination => parcel.To.Key,
        FactId.Channel => (long?)parcel.Channel ?? 0,
        FactId.Purpose => (long?)parcel.Purpose ?? 0,
        FactId.SellerType => (long?)parcel.Seller?.Type ?? 0,
        FactId.BuyerType => (long?)parcel.Buyer?.Type ?? 0,
        FactId.BuyerIdentity => (long?)parcel.Buyer?.Identity ?? 0,
        FactId.ReturnReason => (long?)occasion.Reason ?? 0,
        FactId.ReturnState => (long?)occasion.State ?? 0,
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

    private static void Fill(CodeBag set, FactSetBinding binding, Parcel parcel)
    {
        if ((FactId)binding.Fact == FactId.Documents)
        {
            if (parcel.Documents is { } documents)
            {
                set.Open();
                foreach (DocumentType document in documents)
                {
                    set.Add(document.Index);
                }
            }
        }
        else if (parcel.Seller?.Schemes is { } schemes)
        {
            set.Open();
            foreach (string scheme in schemes)
            {
                // A scheme that no rulebook declares is nobody's: it matches nothing and is warned of elsewhere.
                if (binding.Vocabulary.TryEncode(scheme, out long code))
                {
                    set.Add(code);
                }
            }
        }
    }
}
