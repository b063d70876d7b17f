namespace Clearance.Advice;

/// <summary>Says which way through customs suits a buyer, and why.</summary>
/// <remarks>An implementation is called by many threads at once, and its answer depends on the arguments alone.</remarks>
public interface IModeAdvisor
{
    /// <summary>Ranks the options of a report by what the buyer prefers.</summary>
    /// <param name="report">The evaluated parcel; figures are taken from it, never computed anew.</param>
    /// <param name="preferences">What counts how much, and what must hold.</param>
    /// <returns>Every option of the report, best first.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The highest total is in another currency than the report.</exception>
    Recommendation Advise(ClearanceReport report, Preferences preferences);
}
