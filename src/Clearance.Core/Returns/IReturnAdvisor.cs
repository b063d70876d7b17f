namespace Clearance.Returns;

/// <summary>Says what comes back when goods are returned.</summary>
/// <remarks>Implementations are safe to share between threads.</remarks>
public interface IReturnAdvisor
{
    /// <summary>What comes back, from whom, until when and with which papers.</summary>
    /// <param name="returned">The parcel as it cleared, and what is returned of it.</param>
    /// <returns>A plan; where facts are missing or no law is known, it says so.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="returned"/> is null.</exception>
    /// <exception cref="ArgumentException">An item that is returned is not in the parcel, stands twice, or more units of it come back than it has.</exception>
    /// <exception cref="OverflowException">A formula of the rulebook multiplies numbers beyond any amount of money, or an amount has more digits than <see cref="Values.Money"/> holds.</exception>
    ReturnPlan Advise(ReturnCase returned);
}
