using Clearance.Parcels;

namespace Clearance;

/// <summary>Says how a parcel can clear customs.</summary>
/// <remarks>Implementations are safe to share between threads.</remarks>
public interface IClearanceEvaluator
{
    /// <summary>Evaluates every procedure of the destination that serves the parcel's channel.</summary>
    /// <param name="parcel">The parcel.</param>
    /// <param name="on">The day on which the declaration is made, in the destination's own calendar.</param>
    /// <returns>A report; a destination that no rulebook covers, or a day whose law is not known, is a report that says so.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="parcel"/> is null.</exception>
    /// <exception cref="OverflowException">A formula of the rulebook multiplies numbers beyond any amount of money.</exception>
    ClearanceReport Evaluate(Parcel parcel, DateOnly on);
}
