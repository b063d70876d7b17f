using Clearance.Documents;
using Clearance.Duties;
using Clearance.Law;
using Clearance.Modes;
using Clearance.Outlook;
using Clearance.Values;

namespace Clearance.Core.Tests.Procedures;

/// <summary>Parts in C#, each of one expression.</summary>
internal static class Written
{
    public delegate void Assessment(in EvaluationContext context, in ChargeWriter charge);

    public delegate void Decision(in EvaluationContext context, in EligibilityWriter eligibility);

    public delegate void Selection(in EvaluationContext context, in DocumentWriter documents);

    public delegate ClearanceOutlook? Prediction(in EvaluationContext context);

    public static LegalSource Law { get; } = new("own", "Own practice", null, null, EvidenceGrade.Unconfirmed);

    public static IDutyCalculator Duty(string id, Assessment assess, ChargeScope per = ChargeScope.Item) => new Calculator(new ChargeDefinition(id, ChargeKind.Duty, Law) { Per = per }, assess);

    public static IEligibilityRule Eligibility(Decision decide) => new Rule(decide);

    public static IDocumentRequirements Documents(ValueList<DocumentRequirement> all, Selection select) => new Papers(all, select);

    public static IOutlookModel Outlook(Prediction predict) => new Model(predict);

    public static DocumentRequirement Paper(string type) => new(DocumentType.Parse(type), DocumentNeed.Required, DocumentStage.OnRequest, DocumentSupplier.Buyer, [[DocumentType.Parse(type)]], Law);

    private sealed class Calculator(ChargeDefinition charge, Assessment assess) : IDutyCalculator
    {
        public ChargeDefinition Charge => charge;

        public void Assess(in EvaluationContext context, in ChargeWriter charge) => assess(context, charge);
    }

    private sealed class Rule(Decision decide) : IEligibilityRule
    {
        public void Decide(in EvaluationContext context, in EligibilityWriter eligibility) => decide(context, eligibility);
    }

    private sealed class Papers(ValueList<DocumentRequirement> all, Selection select) : IDocumentRequirements
    {
        public ValueList<DocumentRequirement> All => all;

        public void Select(in EvaluationContext context, in DocumentWriter documents) => select(context, documents);
    }

    private sealed class Model(Prediction predict) : IOutlookModel
    {
        public ClearanceOutlook? Predict(in EvaluationContext context) => predict(context);
    }
}
