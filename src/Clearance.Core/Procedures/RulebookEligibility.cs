using Clearance.Modes;

namespace Clearance.Procedures;

/// <summary>The eligibility that a rulebook states. Where it stands in its own procedure, its program decides; where a part in C# calls it, it repeats that answer.</summary>
internal sealed class RulebookEligibility : IEligibilityRule
{
    public void Decide(in EvaluationContext context, in EligibilityWriter eligibility) => PartRunner.Of(context).RepeatEligibility();
}
