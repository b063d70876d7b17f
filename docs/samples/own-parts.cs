#:project ../../src/Clearance.Core/Clearance.Core.csproj
#:property PublishAot=false
using Clearance;
using Clearance.Documents;
using Clearance.Duties;
using Clearance.Law;
using Clearance.Modes;
using Clearance.Outlook;
using Clearance.Parcels;
using Clearance.Procedures;
using Clearance.Rulebooks;
using Clearance.Values;

// Each part of a procedure can be written in C#: here one after the other takes the place of the rulebook's own.
Rulebook china = ClearanceRules.BuiltIn().Rulebooks.First(r => r.Jurisdiction == "CN");
Parcel parcel = Parcel.Parse(File.ReadAllBytes("docs/samples/parcels/four-ways.json"));
Show("as it ships", china);
Show("duty of 5 %", china.With("cn.trade", p => p.With(new FlatDuty())));
Show("no cosmetics", china.With("cn.trade", p => p with { Eligibility = new NoCosmetics(p), Definition = p.Definition with { Reasons = [.. p.Definition.Reasons, NoCosmetics.Reason] } }));
Show("one paper more", china.With("cn.trade", p => p with { Documents = new WithAnalysis(p.Documents) }));
Show("own history", china.With("cn.trade", p => p with { Outlook = new RecordedOutlook(p.Outlook!, new CarrierRecord(200, inspected: 4, days: [new DayCount(12, 100), new DayCount(14, 100)])) }));

// A whole jurisdiction in C#: 7 % VAT from the first baht.
Rulebook thailand = Rulebook.From("TH", "2024.7.1", new ClearanceProcedure
{
    Definition = new ProcedureDefinition { Id = "th.post", Jurisdiction = "TH", Currency = Currency.Parse("THB"), Mode = ClearanceMode.Passive, Name = new LocalizedText("Post") },
    Eligibility = new Always(),
    Duties = [new ThaiVat()],
    Documents = new Nothing(),
});
ClearanceOption post = new ClearanceEvaluator(thailand).Evaluate(parcel with { To = TerritoryCode.Parse("TH"), ExchangeRates = [new StatedRate(Currency.Parse("JPY"), Money.Parse("0.23 THB"))] }, Own.Day)["th.post"];
Console.WriteLine($"th.post: {post.Status}, {post.Total}");

void Show(string what, Rulebook rulebook)
{
    ClearanceOption trade = new ClearanceEvaluator(rulebook).Evaluate(parcel, Own.Day)["cn.trade"];
    Console.WriteLine($"{what}: {trade.Status}, {string.Join(" + ", trade.Charges.Select(c => $"{c.Definition.Id} {c.Amount}"))} = {trade.Total}; {trade.Documents.Count} papers; {trade.Outlook?.Days.P50} days{string.Concat(trade.Reasons.Select(r => $"; {r.Text.In("en")}"))}");
}

static class Own
{
    public static readonly DateOnly Day = new(2026, 11, 23);

    public static readonly LegalSource Law = new("own", "Practice of our own", null, null, EvidenceGrade.Assumption);
}

// Takes the place of the rulebook's duty; its consumption tax and VAT read the new one.
sealed class FlatDuty : IDutyCalculator
{
    public ChargeDefinition Charge { get; } = new("duty", ChargeKind.Duty, Own.Law);

    public void Assess(in EvaluationContext context, in ChargeWriter charge)
    {
        for (int i = 0; i < context.Parcel.Items.Count; i++)
        {
            if (context.TryGetLineValue(i, out Money value))
            {
                charge.ForItem(i, value, Percentage.FromPercent(5), new Money(decimal.Round(value.Amount * 0.05m, 2, MidpointRounding.AwayFromZero), value.Currency));
            }
        }
    }
}

// Asks the rulebook first, and then closes for goods that this shop does not send.
sealed class NoCosmetics(ClearanceProcedure own) : IEligibilityRule
{
    public static readonly ReasonDefinition Reason = new("not-sent", new LocalizedText("We do not send cosmetics as freight."), Own.Law);

    public void Decide(in EvaluationContext context, in EligibilityWriter eligibility)
    {
        own.Eligibility.Decide(context, eligibility);
        for (int i = 0; i < context.Parcel.Items.Count; i++)
        {
            if (context.Parcel.Items[i].Category?.IsOrIsUnder(GoodsCategory.Parse("cosmetics")) == true)
            {
                eligibility.Close("not-sent", i);
            }
        }
    }
}

// The rulebook's papers stand first in the list, so that its own choice keeps its places.
sealed class WithAnalysis(IDocumentRequirements own) : IDocumentRequirements
{
    public ValueList<DocumentRequirement> All { get; } =
        [.. own.All, new DocumentRequirement(DocumentType.Parse("certificate-of-analysis"), DocumentNeed.Optional, DocumentStage.BeforeDispatch, DocumentSupplier.Seller, [[DocumentType.Parse("certificate-of-analysis")]], Own.Law)];

    public void Select(in EvaluationContext context, in DocumentWriter documents)
    {
        own.Select(context, documents);
        documents.Require(own.All.Count);
    }
}

sealed class Always : IEligibilityRule
{
    public void Decide(in EvaluationContext context, in EligibilityWriter eligibility)
    {
    }
}

sealed class ThaiVat : IDutyCalculator
{
    public ChargeDefinition Charge { get; } = new("vat", ChargeKind.Vat, Own.Law);

    public void Assess(in EvaluationContext context, in ChargeWriter charge)
    {
        Percentage rate = Percentage.FromPercent(7);
        for (int i = 0; i < context.Parcel.Items.Count; i++)
        {
            if (context.TryGetLineValue(i, out Money value))
            {
                charge.ForItem(i, value, rate, new Money(decimal.Round(value.Amount * rate.Fraction, 2, MidpointRounding.AwayFromZero), value.Currency));
            }
        }
    }
}

sealed class Nothing : IDocumentRequirements
{
    public ValueList<DocumentRequirement> All => [];

    public void Select(in EvaluationContext context, in DocumentWriter documents)
    {
    }
}
