using System.Runtime.InteropServices;
using Clearance.Formulas.Programs;
using Clearance.Parcels;
using Clearance.Rulebooks.Compiling;
using Clearance.Rulebooks.Documents;
using Clearance.Rulebooks.Editions;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>Fills the facts of frames of one program from parcels, and notes which of them the rulebook had to assume. Not safe for use by two threads at once.</summary>
internal sealed class FactLoader
{
    private readonly Edition _edition;
    private readonly Program _program;
    private readonly ItemFacts _items;
    private readonly AssumptionDocument?[] _assumptions;
    private readonly LoadedFact[] _facts;

    public FactLoader(Edition edition, Program program)
    {
        _edition = edition;
        _program = program;
        _items = new ItemFacts(edition);
        _assumptions =
        [
            .. program.Facts.Select(f => Find(edition, (FactId)f.Fact, f.Argument)),
            .. program.FactSets.Select(s => Find(edition, (FactId)s.Fact, null)),
        ];
        _facts = [.. program.Facts.Select(LoadedFact.Of)];
    }

    /// <summary>Loads the facts that are used, and notes by fact binding, then by fact set, whether the value is an assumption.</summary>
    public void Load(Frame frame, ChannelPlan plan, ParcelFacts facts, bool[] assumed)
    {
        // No rulebook assumes a fact of an item.
        ReadOnlySpan<ParcelItem> items = facts.Parcel.Items.AsSpan();
        _items.Begin(facts, items);
        foreach (int i in plan.FactsOfItems)
        {
            _items.Load(frame, facts, _facts[i].Id, _facts[i].Slot, items);
        }

        foreach (int i in plan.FactsOfParcel)
        {
            ref readonly LoadedFact fact = ref _facts[i];
            assumed[i] = fact.Kind switch
            {
                SlotKind.Number => LoadNumber(frame, facts, i, in fact),
                SlotKind.Code => LoadCode(frame, facts, i, in fact),
                _ => LoadBoolean(frame, facts.Parcel, i, in fact),
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

    private bool LoadNumber(Frame frame, ParcelFacts facts, int index, in LoadedFact fact)
    {
        Fraction value = facts.OfParcel(fact.Id, fact.Argument, fact.Currency);
        bool isAssumed = !value.IsKnown && _assumptions[index] is not null && facts.IsAbsent(fact.Id, fact.Argument);
        Fraction filled = !isAssumed ? value : fact.Id is FactId.FreightRate or FactId.InsuranceRate or FactId.UsedRate ? Fraction.One : Fraction.Zero;
        frame.SetNumber(fact.Slot, filled);
        return isAssumed;
    }

    private bool LoadBoolean(Frame frame, Parcel parcel, int index, in LoadedFact fact)
    {
        AssumptionDocument? assumption = parcel.PriceIncludesTax is null ? _assumptions[index] : null;
        frame.SetBoolean(fact.Slot, 0, Truths.Of(parcel.PriceIncludesTax ?? (assumption is null ? null : assumption.Value.Text is "true")));
        return assumption is not null;
    }

    private bool LoadCode(Frame frame, ParcelFacts facts, int index, in LoadedFact fact)
    {
        long code = ParcelCode(fact.Id, facts);
        AssumptionDocument? assumption = code == 0 ? _assumptions[index] : null;
        frame.SetCode(fact.Slot, 0, assumption is null ? code : Encode(fact.Id, assumption.Value.Text));
        return assumption is not null;
    }

    private static long ParcelCode(FactId id, ParcelFacts facts) => id switch
    {
        FactId.Departure => new TerritoryCode(facts.Parcel.From).Key,
        FactId.Destination => facts.Parcel.To.Key,
        FactId.Channel => (long?)facts.Parcel.Channel ?? 0,
        FactId.Purpose => (long?)facts.Parcel.Purpose ?? 0,
        FactId.SellerType => (long?)facts.Parcel.Seller?.Type ?? 0,
        FactId.BuyerType => (long?)facts.Parcel.Buyer?.Type ?? 0,
        FactId.BuyerIdentity => (long?)facts.Parcel.Buyer?.Identity ?? 0,
        FactId.ReturnReason => (long?)facts.Occasion.Reason ?? 0,
        FactId.ReturnState => (long?)facts.Occasion.State ?? 0,
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

    // A fact as it is loaded again and again.
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct LoadedFact(FactId Id, SlotKind Kind, int Slot, string? Argument, Currency Currency)
    {
        public static LoadedFact Of(FactBinding fact)
        {
            var id = (FactId)fact.Fact;
            return new LoadedFact(
                id, fact.Slot.Kind, fact.Slot.Index, fact.Argument, id == FactId.CurrencyRate ? Currency.Parse(fact.Argument!) : default);
        }
    }
}
