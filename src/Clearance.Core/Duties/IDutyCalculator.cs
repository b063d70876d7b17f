using Clearance.Modes;

namespace Clearance.Duties;

/// <summary>Computes one charge of a procedure. Charges stand in order, and later ones read earlier ones, whether a rulebook or C# states them.</summary>
/// <remarks>Called once an evaluation, by many threads at once. The amounts must depend on the context alone.</remarks>
public interface IDutyCalculator
{
    /// <summary>The charge; the same at each call.</summary>
    ChargeDefinition Charge { get; }

    /// <summary>States the amounts.</summary>
    /// <param name="context">What is known.</param>
    /// <param name="charge">Takes the amounts.</param>
    void Assess(in EvaluationContext context, in ChargeWriter charge);
}
