using Clearance.Documents;
using Clearance.Duties;
using Clearance.Law;
using Clearance.Modes;
using Clearance.Procedures;
using Clearance.Rulebooks;
using Clearance.Values;

namespace Clearance.Core.Tests.Consumers;

/// <summary>A jurisdiction in C#: 7 % VAT from the first baht.</summary>
internal static class Thailand
{
    private static readonly LegalSource s_law = new("th-2024", "Customs notice 2024", null, new DateOnly(2024, 7, 5), EvidenceGrade.Unconfirmed);

    public static Rulebook Rulebook { get; } = Rulebook.From("TH", "2024.7.1", new ClearanceProcedure
    {
        Definition = new ProcedureDefinition
        {
            Id = "th.post",
            Jurisdiction = "TH",
            Currency = Currency.Parse("THB"),
            Mode = ClearanceMode.Passive,
            Name = new LocalizedText("Post"),
            Declarant = "postal operator",
            Reasons = [new ReasonDefinition("value-limit", new LocalizedText("Above 40,000 baht a formal entry is due."), s_law)],
        },
        Eligibility = new Limit(),
        Duties = [new Duty(), new Vat()],
        Documents = new Papers(),
    });

    private sealed class Limit : IEligibilityRule
    {
        public void Decide(in EvaluationContext context, in EligibilityWriter eligibility)
        {
            decimal sum = 0;
            for (int i = 0; i < context.Parcel.Items.Count; i++)
            {
                if (!context.TryGetLineValue(i, out Money value))
                {
                    return;
                }

                sum += value.Amount;
            }

            if (sum > 40_000m)
            {
                eligibility.Close("value-limit");
            }
        }
    }

    private sealed class Duty : IDutyCalculator
    {
        public ChargeDefinition Charge { get; } = new("duty", ChargeKind.Duty, s_law);

        public void Assess(in EvaluationContext context, in ChargeWriter charge)
        {
            for (int i = 0; i < context.Parcel.Items.Count; i++)
            {
                if (context.TryGetLineValue(i, out Money value))
                {
                    charge.ForItem(i, value, Percentage.FromPercent(0), new Money(0, value.Currency));
                }
            }
        }
    }

    private sealed class Vat : IDutyCalculator
    {
        public ChargeDefinition Charge { get; } = new("vat", ChargeKind.Vat, s_law);

        public void Assess(in EvaluationContext context, in ChargeWriter charge)
        {
            Percentage rate = Percentage.FromPercent(7);
            for (int i = 0; i < context.Parcel.Items.Count; i++)
            {
                if (context.TryGetLineValue(i, out Money value) && context.TryGetAmount("duty", i, out Money duty))
                {
                    Money taxed = value + duty;
                    charge.ForItem(i, taxed, rate, new Money(decimal.Round(taxed.Amount * rate.Fraction, 2, MidpointRounding.AwayFromZero), value.Currency));
                }
            }
        }
    }

    private sealed class Papers : IDocumentRequirements
    {
        public ValueList<DocumentRequirement> All { get; } =
            [new DocumentRequirement(DocumentType.Parse("commercial-invoice"), DocumentNeed.Required, DocumentStage.BeforeDispatch, DocumentSupplier.Seller, [[DocumentType.Parse("commercial-invoice")]], s_law)];

        public void Select(in EvaluationContext context, in DocumentWriter documents) => documents.Require(0);
    }
}
