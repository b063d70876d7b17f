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
    private readonly Edition _edition;
    private readonly AssumptionDocument?[] _documents;

    /// <summary>Those of a program of an edition.</summary>
    public AssumedValues(Edition edition, Program program)
    {
        _edition = edition;
        _documents =
        [
            .. program.Facts.Select(f => Find((FactId)f.Fact, f.Argument)),
            .. program.FactSets.Select(s => Find((FactId)s.Fact, null)),
        ];
    }

    /// <summary>Whether something is assumed.</summary>
    public bool Has(int index) => _documents[index] is not null;

    /// <summary>The code that is assumed of a fact; 0 for none.</summary>
    public long CodeOf(int index, FactId id) => _documents[index] is { } document && VocabularyOf(id).TryEncode(document.Value.Text, out long code) ? code : 0;

    /// <summary>Whether a fact is assumed to be true; null for none.</summary>
    public bool? TruthOf(int index) => _documents[index] is { } document ? document.Value.Text is "true" : null;

    /// <summary>The number that is assumed of a fact: nothing, of whatever currency.</summary>
    public static Fraction NumberOf(FactId id) => id is FactId.FreightRate or FactId.InsuranceRate or FactId.UsedRate ? Fraction.One : Fraction.Zero;

    private AssumptionDocument? Find(FactId fact, string? argument) =>
        _edition.Assumptions.Find(fact is FactId.Used or FactId.UsedRate ? Assumptions.UsedName(argument!) : FactPaths.NameOf(fact));

    private Vocabulary VocabularyOf(FactId id) => id switch
    {
        FactId.Channel => _edition.Vocabularies.Channels,
        FactId.Purpose => _edition.Vocabularies.Purposes,
        FactId.BuyerIdentity => _edition.Vocabularies.Identities,
        _ => _edition.Vocabularies.Parties,
    };
}
