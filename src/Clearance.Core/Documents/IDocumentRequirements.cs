using Clearance.Modes;
using Clearance.Values;

namespace Clearance.Documents;

/// <summary>Says which papers a parcel needs in a procedure.</summary>
/// <remarks>Called once an evaluation, by many threads at once. The answer must depend on the context alone.</remarks>
public interface IDocumentRequirements
{
    /// <summary>Every paper that the procedure may ask for; the same at each call.</summary>
    ValueList<DocumentRequirement> All { get; }

    /// <summary>Names those that this parcel needs.</summary>
    /// <param name="context">What is known; every charge comes before papers.</param>
    /// <param name="documents">Takes the answer.</param>
    void Select(in EvaluationContext context, in DocumentWriter documents);
}
