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
    /// <exception cref="OverflowException">A formula of the rulebook multiplies numbers beyond any amount of money, or an amount has more digits than <see cref="Values.Money"/> holds.</exception>
    ClearanceReport Evaluate(Parcel parcel, DateOnly on);

    /// <summary>Room for many evaluations by one thread that allocate nothing.</summary>
    ClearanceBuffer CreateBuffer();

    /// <summary>Evaluates parcels as they come and hands out their reports in the same order, in bounded room. A parcel that fails stops no other.</summary>
    /// <param name="parcels">The parcels; read once, not further ahead than a block.</param>
    /// <param name="on">The day on which the declarations are made.</param>
    /// <param name="inOrder">Takes the number of a parcel, from 0, and its report, which lasts until it returns; <see cref="ClearanceReport.Keep"/> makes one that stays. Never called by two threads at once.</param>
    /// <param name="options">How many threads evaluate, and who takes the parcels that fail.</param>
    /// <param name="cancellationToken">Stops before the next parcel.</param>
    /// <exception cref="ArgumentNullException"><paramref name="parcels"/> or <paramref name="inOrder"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The batch was stopped.</exception>
    /// <exception cref="AggregateException">Parcels could not be evaluated, and <see cref="BatchOptions.Failed"/> is null; thrown at the end, after all others were handed out.</exception>
    void EvaluateMany(IEnumerable<Parcel> parcels, DateOnly on, Action<long, ClearanceReport> inOrder, BatchOptions? options = null, CancellationToken cancellationToken = default);
}
