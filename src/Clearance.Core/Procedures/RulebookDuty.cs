using Clearance.Duties;
using Clearance.Modes;

namespace Clearance.Procedures;

/// <summary>A charge that a rulebook states. Where it stands in its own procedure, its program computes it; where a part in C# calls it, it repeats those amounts.</summary>
internal sealed class RulebookDuty(ChargeDefinition charge) : IDutyCalculator
{
    public ChargeDefinition Charge => charge;

    public void Assess(in EvaluationContext context, in ChargeWriter charge) => PartRunner.Of(context).RepeatCharge();
}
