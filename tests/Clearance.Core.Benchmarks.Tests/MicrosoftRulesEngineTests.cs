using Clearance.Core.Benchmarks.Books;
using Clearance.Core.Benchmarks.ByHand;
using Clearance.Core.Benchmarks.ByRulesEngine;
using Clearance.Core.Benchmarks.Shop;
using Clearance.Parcels;
using RulesEngine.Models;

namespace Clearance.Core.Benchmarks.Tests;

/// <summary>What RulesEngine is measured at equals what the engine says, charge by charge.</summary>
public sealed class MicrosoftRulesEngineTests
{
    private const int Parcels = 3_000;
    private const int MostItems = 5;

    [Fact]
    public void Calling_RandomParcels_EqualsTheEngine() => MustEqual(RuleTexts.Calling);

    [Fact]
    public void Whole_RandomParcels_EqualsTheEngine() => MustEqual(RuleTexts.Whole);

    [Fact]
    public void TaxesAlone_RandomParcels_EqualAllRules()
    {
        ClearanceBuffer all = new ClearanceEvaluator(ClearanceRules.BuiltIn()).CreateBuffer();
        ClearanceBuffer taxes = BookFiles.BufferOf(BookFiles.TaxesAlone());
        for (int seed = 0; seed < Parcels; seed++)
        {
            Parcel parcel = ParcelFactory.Make(seed, 1 + (seed % MostItems));
            TaxOutcome expected = OutcomeOf(all.Evaluate(parcel, ParcelFactory.Day));
            Assert.Equal((seed, expected), (seed, OutcomeOf(taxes.Evaluate(parcel, ParcelFactory.Day))));
        }
    }

    private static void MustEqual(Workflow workflow)
    {
        var rules = new MicrosoftRulesEngine(workflow);
        var hand = new HandWrittenDecimal(ParcelFactory.Day, MostItems);
        ClearanceBuffer buffer = new ClearanceEvaluator(ClearanceRules.BuiltIn()).CreateBuffer();
        int posts = 0;
        int retails = 0;
        for (int seed = 0; seed < Parcels; seed++)
        {
            Parcel parcel = ParcelFactory.Make(seed, 1 + (seed % MostItems));
            TaxOutcome expected = OutcomeOf(buffer.Evaluate(parcel, ParcelFactory.Day));
            Assert.Equal((seed, expected), (seed, rules.Evaluate(hand.CaseOf(parcel))));
            posts += expected.IsPostOpen ? 1 : 0;
            retails += expected.IsRetailOpen ? 1 : 0;
        }

        Assert.InRange(posts, 1, Parcels - 1);
        Assert.InRange(retails, 1, Parcels - 1);
    }

    private static TaxOutcome OutcomeOf(ClearanceReport report)
    {
        ClearanceOption post = report["cn.post"];
        ClearanceOption retail = report["cn.cbec"];
        return new TaxOutcome(
            post.Status == OptionStatus.Open,
            SumOf(post, "import-tax"),
            post.Status == OptionStatus.Open ? post.Total!.Value.Amount : 0m,
            retail.Status == OptionStatus.Open,
            SumOf(retail, "duty"),
            SumOf(retail, "consumption-tax"),
            SumOf(retail, "vat"));
    }

    private static decimal SumOf(ClearanceOption option, string charge) =>
        option.Status == OptionStatus.Open ? option.Charges.Where(c => c.Definition.Id == charge).Sum(static c => c.Amount!.Value.Amount) : 0m;
}
