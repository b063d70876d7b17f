using Clearance.Values;

namespace Clearance.Duties;

/// <summary>Rates of exchange that a host provides, for parcels that state none of their own.</summary>
/// <remarks>
/// <para>It is asked in the middle of an evaluation, perhaps by many threads at once: an implementation is safe to share between threads and answers from memory, without I/O.
/// One whose rates change replaces them whole, so that no evaluation meets half of an update.</para>
/// <para>It is asked once for each pair of an evaluation, and what it answered stays in the report. What it throws is not caught.</para>
/// </remarks>
public interface IExchangeRates
{
    /// <summary>The rate in force on a day: the last one published on that day or before.</summary>
    /// <param name="from">The currency of which one unit is meant.</param>
    /// <param name="to">The currency of the worth; another one.</param>
    /// <param name="on">The day whose rate the law takes, which need not be the day of the evaluation.</param>
    /// <param name="rate">A rate from <paramref name="from"/> to <paramref name="to"/>, published on <paramref name="on"/> or before and holding on it.</param>
    /// <returns>False where none is known; the fact is then missing, and nothing stands in for it.</returns>
    bool TryGet(Currency from, Currency to, DateOnly on, out ExchangeRate rate);
}
