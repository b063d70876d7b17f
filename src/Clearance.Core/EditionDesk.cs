using Clearance.Duties;
using Clearance.Parcels;
using Clearance.Rulebooks.Editions;
using Clearance.Rulebooks.Evaluation;
using Clearance.Slots;

namespace Clearance;

/// <summary>Evaluates parcels by one edition, one after the other, in the same room, so that nothing is allocated once it is large enough. Not safe for use by two threads at once.</summary>
internal sealed class EditionDesk
{
    private readonly ParcelFacts _facts;
    private readonly ProgramRun[] _runs;
    private readonly RankedOptions _options;
    private readonly ClearanceReport _report;

    /// <summary>A desk for one edition; <paramref name="memos"/> remembers rows together with other desks of the same thread.</summary>
    public EditionDesk(Edition edition, MachineMemos? memos = null)
    {
        MachineMemos remembered = memos ?? new MachineMemos();
        Edition = edition;
        _facts = new ParcelFacts(edition);
        _runs = [.. ProgramPlans.Of(edition).Select(p => new ProgramRun(edition, p, remembered))];
        _options = new RankedOptions(edition, [.. _runs.Select(static r => r.Result)]);
        _report = new ClearanceReport(this, _facts, _options);
    }

    public Edition Edition { get; }

    /// <summary>Evaluates every procedure that serves the parcel's channel. The report is the same object each time.</summary>
    public ClearanceReport Evaluate(Parcel parcel, DateOnly on, IExchangeRates? rates, ITariff? tariff, Occasion occasion = default)
    {
        _facts.Begin(parcel, on, rates, tariff, occasion);

        // What fails half-way shows nothing, rather than a mixture with the parcel before.
        _options.Clear();
        _report.Show(parcel, on);
        foreach (ProgramRun run in _runs)
        {
            run.Evaluate(_facts);
        }

        _options.Rank(parcel);
        _report.Forget();
        return _report;
    }

    /// <summary>What the programs left in the last evaluation, to stay.</summary>
    public KeptResult[] Keep()
    {
        var results = new KeptResult[_runs.Length];
        for (int i = 0; i < results.Length; i++)
        {
            results[i] = _runs[i].Keep();
        }

        return results;
    }
}
