using System.Runtime.InteropServices;
using Clearance.Formulas.Programs;
using Clearance.Parcels;
using Clearance.Rulebooks.Compiling;
using Clearance.Rulebooks.Editions;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>Fills the facts of frames of one program from parcels, and notes which of them the rulebook had to assume. Not safe for use by two threads at once.</summary>
internal sealed class FactLoader
{
    private readonly Program _program;
    private readonly ItemFacts _items;
    private readonly AssumedValues _assumptions;
    private readonly LoadedFact[] _facts;

    public FactLoader(Edition edition, Program program, AssumedValues assumptions)
    {
        _program = program;
        _assumptions = assumptions;
        _items = new ItemFacts(edition);
        _facts = [.. program.Facts.Select(LoadedFact.Of)];
    }

    /// <summary>Loads facts and all fact sets that are used, and notes by fact binding, then by fact set, whether the value is an assumption.</summary>
    public void Load(Frame frame, FactLists lists, ChannelPlan plan, ParcelFacts facts, bool[] assumed)
    {
        // No rulebook assumes a fact of an item.
        _items.Begin();
        foreach (int i in lists.OfItems)
        {
            _items.Load(frame, facts, _facts[i].Id, _facts[i].Slot);
        }

        foreach (int i in lists.OfParcel)
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
            assumed[at] = !set.IsKnown && _assumptions.Has(at);
            if (assumed[at])
            {
                set.Open();
            }
        }
    }

    private bool LoadNumber(Frame frame, ParcelFacts facts, int index, in LoadedFact fact)
    {
        Fraction value = facts.OfParcel(fact.Id, fact.Argument, fact.Currency);
        bool isAssumed = !value.IsKnown && _assumptions.Has(index) && facts.IsAbsent(fact.Id, fact.Argument);
        frame.SetNumber(fact.Slot, isAssumed ? AssumedValues.NumberOf(fact.Id) : value);
        return isAssumed;
    }

    private bool LoadBoolean(Frame frame, Parcel parcel, int index, in LoadedFact fact)
    {
        bool? assumed = parcel.PriceIncludesTax is null ? _assumptions.TruthOf(index) : null;
        frame.SetBoolean(fact.Slot, 0, Truths.Of(parcel.PriceIncludesTax ?? assumed));
        return assumed is not null;
    }

    private bool LoadCode(Frame frame, ParcelFacts facts, int index, in LoadedFact fact)
    {
        long code = facts.CodeOf(fact.Id);
        bool isAssumed = code == 0 && _assumptions.Has(index);
        frame.SetCode(fact.Slot, 0, isAssumed ? _assumptions.CodeOf(index) : code);
        return isAssumed;
    }

    private static void Fill(CodeBag set, FactSetBinding binding, Parcel parcel)
    {
        if ((FactId)binding.Fact == FactId.Documents)
        {
            if (parcel.Documents is { } documents)
            {
                set.Open(parcel.Papers.Bits);
                foreach (DocumentType document in parcel.Papers.HasMore ? documents : [])
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
