namespace Clearance.Modes;

/// <summary>Decides whether a parcel may use a procedure.</summary>
/// <remarks>Called once an evaluation, by many threads at once. The answer must depend on the context alone.</remarks>
public interface IEligibilityRule
{
    /// <summary>Closes the procedure where the parcel may not use it. Without a word it is open; where a fact was asked for in vain, it needs information.</summary>
    /// <param name="context">What is known.</param>
    /// <param name="eligibility">Takes the answer.</param>
    void Decide(in EvaluationContext context, in EligibilityWriter eligibility);
}
