using Clearance.Core.Tests.Evaluation;
using Clearance.Core.Tests.Reference;
using Clearance.Procedures;
using Clearance.Rulebooks.Compiling;
using Clearance.Rulebooks.Editions;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance.Core.Tests.Rulebooks.Evaluation;

public class FactLoaderTests
{
    private static readonly DocumentType s_invoice = DocumentType.Parse("commercial-invoice");

    /// <summary>The vocabulary has no such place yet: it will, once it has more than 63 words.</summary>
    private static readonly DocumentType s_beyond = new(CodeBag.Masked + 6);

    public static TheoryData<DocumentType[]?, bool?, bool?> Papers => new()
    {
        { null, null, null },
        { [], false, false },
        { [s_invoice], true, false },
        { [s_beyond], false, true },
        { [s_beyond, s_invoice, s_beyond], true, true },
    };

    [Theory]
    [MemberData(nameof(Papers))]
    public void Load_Documents_AreInTheSetWhereverTheirPlacesAre(DocumentType[]? papers, bool? hasInvoice, bool? hasBeyond)
    {
        Edition edition = ClearanceRules.BuiltIn().Rulebooks.Single().EditionAt(TerritoryCode.Parse("CN"), ParcelsToChina.Day)!;
        CompiledProcedure procedure = edition.Procedures.First(static p => !p.FullUse.Sets.IsEmpty);
        Frame frame = MachineCases.Run(
            new Machine<long, Int64Ops>(procedure.Program), procedure, ParcelsToChina.Cream(1) with { Documents = papers is null ? null : [.. papers] }, edition, ParcelsToChina.Day);
        CodeBag set = Assert.Single(frame.Program.FactSets.Zip(frame.Sets), static s => (FactId)s.First.Fact == FactId.Documents).Second;

        Assert.Equal((Truths.Of(hasInvoice), Truths.Of(hasBeyond)), (set.Ask(s_invoice.Index), set.Ask(s_beyond.Index)));
    }
}
