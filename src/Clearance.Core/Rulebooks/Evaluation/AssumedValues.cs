using Clearance.Formulas.Programs;
using Clearance.Formulas.Types;
using Clearance.Rulebooks.Compiling;
using Clearance.Rulebooks.Documents;
using Clearance.Rulebooks.Editions;
using Clearance.Slots;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>What a rulebook assumes of the facts of a program where a parcel says nothing of them: by fact binding, then by fact set. Immutable.</summary>
internal sealed class AssumedValues
{
    private readonly bool[] _areAssumed;
    private readonly long[] _codes;
    private readonly bool?[] _truths;

    /// <summary>Those of a program of an edition.</summary>
    public AssumedValues(Edition edition, Program program)
    {
        AssumptionDocument?[] documents =
        [
            .. program.Facts.Select(f => Find(edition, (FactId)f.Fact, f.Argument)),
            .. program.FactSets.Select(s => Find(edition, (FactId)s.Fact, null)),
        ];
        _areAssumed = [.. documents.Select(static d => d is not null)];
        _codes = [.. program.Facts.Select((f, i) => CodeOf(edition, f, documents[i]))];
        _truths = [.. program.Facts.Select((_, i) => documents[i] is { } document ? document.Value.Text is "true" : (bool?)null)];
    }

    /// <summary>Whether something is assumed.</summary>
    public bool Has(int index) => _areAssumed[index];

    /// <summary>The code that is assumed of a fact; 0 for none.</summary>
    public long CodeOf(int index) => _codes[index];

    /// <summary>Whether a fact is assumed to be true; null for none.</summary>
    public bool? TruthOf(int index) => _truths[index];

    /// <summary>The number that is assumed of a fact: nothing, of whatever currency.</summary>
    public static Fraction NumberOf(FactId id) => ParcelFacts.IsRate(id) ? Fraction.One : Fraction.Zero;

    private static AssumptionDocument? Find(Edition edition, FactId fact, string? argument) =>
        edition.Assumptions.Find(fact is FactId.Used or FactId.UsedRate ? Assumptions.UsedName(argument!) : FactPaths.NameOf(fact));

    private static long CodeOf(Edition edition, FactBinding fact, AssumptionDocument? document)
    {
        Vocabulary vocabulary = (FactId)fact.Fact switch
        {
            FactId.Channel => edition.Vocabularies.Channels,
            FactId.Purpose => edition.Vocabularies.Purposes,
            FactId.BuyerIdentity => edition.Vocabularies.Identities,
            _ => edition.Vocabularies.Parties,
        };
        return fact.Slot.Kind == SlotKind.Code && document is not null && vocabulary.TryEncode(document.Value.Text, out long code) ? code : 0;
    }
}
