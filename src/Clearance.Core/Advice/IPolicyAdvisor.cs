using Clearance.Parcels;

namespace Clearance.Advice;

/// <summary>Says what changes of law mean for a parcel.</summary>
/// <remarks>An implementation is called by many threads at once, and its answer depends on the arguments and the rules alone.</remarks>
public interface IPolicyAdvisor
{
    /// <summary>Finds the days in a span on which the law changes for a parcel: what changed, and how its options change with it.</summary>
    /// <param name="parcel">The parcel.</param>
    /// <param name="from">The day whose law is where it begins; a change on that day itself lies before the span.</param>
    /// <param name="to">The last day on which a change counts; it may lie in the future, for law that is enacted already.</param>
    /// <param name="preferences">What ranks the options; null: each weight at its default, and no limits.</param>
    /// <returns>The changes that touch this parcel, the first one first; none, with a warning, where no rulebook covers the destination.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="parcel"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="to"/> is before <paramref name="from"/>, or the highest total is in another currency than the charges.</exception>
    /// <exception cref="OverflowException">A formula of the rulebook multiplies numbers beyond any amount of money, or an amount has more digits than <see cref="Values.Money"/> holds.</exception>
    PolicyChanges Changes(Parcel parcel, DateOnly from, DateOnly to, Preferences? preferences = null);
}
