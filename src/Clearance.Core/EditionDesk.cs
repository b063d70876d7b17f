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
    private readonly ProgramResult[] _results;
    private readonly OptionState[] _all;
    private readonly OptionState[] _ranked;
    private readonly ClearanceReport _report;

    /// <summary>A desk for one edition; <paramref name="memos"/> remembers rows together with other desks of the same thread.</summary>
    public EditionDesk(Edition edition, LookupMemos? memos = null)
    {
        LookupMemos remembered = memos ?? new LookupMemos();
        ProgramRun[] runs = [.. edition.Procedures.GroupBy(static p => p.Program).Select(g => new ProgramRun(edition, g.Key, g, remembered))];
        Edition = edition;
        _facts = new ParcelFacts(edition);
        _runs = runs;
        _results = [.. runs.Select(static r => r.Result)];
        (_all, _ranked, _report) = MakeViews();
    }

    // One that shows what another evaluated, and evaluates no more.
    private EditionDesk(EditionDesk other)
    {
        Edition = other.Edition;
        _facts = other._facts.Copy();
        _runs = [];
        _results = [.. other._results.Select(static r => r.Copy())];
        (_all, _ranked, _report) = MakeViews();
    }

    public Edition Edition { get; }

    /// <summary>Evaluates every procedure that serves the parcel's channel. The report is the same object each time.</summary>
    public ClearanceReport Evaluate(Parcel parcel, DateOnly on, IExchangeRates? rates, ITariff? tariff, Occasion occasion = default)
    {
        _facts.Begin(parcel, on, rates, tariff, occasion);
        return Evaluate();
    }

    /// <summary>The report at hand as another object, which stays as it is.</summary>
    public ClearanceReport Copy() => new EditionDesk(this).Rank();

    private (OptionState[] All, OptionState[] Ranked, ClearanceReport Report) MakeViews()
    {
        OptionState[] all =
        [
            .. Edition.Procedures.Select(p => new OptionState(Edition, _results.First(r => r.Frame.Program == p.Program), p)),
            .. Edition.NotInForce.Select(static d => new OptionState(d)),
        ];
        return (all, new OptionState[all.Length], new ClearanceReport(this));
    }

    private ClearanceReport Evaluate()
    {
        // What fails half-way shows nothing, rather than a mixture with the parcel before.
        _report.Show(_facts, _ranked, 0);
        foreach (ProgramRun run in _runs)
        {
            run.Evaluate(_facts);
        }

        return Rank();
    }

    private ClearanceReport Rank()
    {
        int count = 0;
        foreach (OptionState state in _all)
        {
            if (!state.Definition.Serves(_facts.Parcel.Channel))
            {
                continue;
            }

            if (state.Procedure is not null)
            {
                state.Show(_facts.Parcel);
            }

            count = Insert(state, count);
        }

        _report.Show(_facts, _ranked, count);
        return _report;
    }

    // Open ones first, the cheapest before others, then by id.
    private int Insert(OptionState state, int count)
    {
        int at = count;
        while (at > 0 && Compare(state, _ranked[at - 1]) < 0)
        {
            _ranked[at] = _ranked[at - 1];
            at--;
        }

        _ranked[at] = state;
        return count + 1;
    }

    private static int Compare(OptionState left, OptionState right)
    {
        int status = OrderOf(left.Status).CompareTo(OrderOf(right.Status));
        int total = status != 0 ? status : (left.Total?.Amount ?? 0m).CompareTo(right.Total?.Amount ?? 0m);
        return total != 0 ? total : string.CompareOrdinal(left.Definition.Id, right.Definition.Id);
    }

    private static int OrderOf(OptionStatus status) => status switch
    {
        OptionStatus.Open => 0,
        OptionStatus.NeedsInformation => 1,
        OptionStatus.Closed => 2,
        _ => 3,
    };
}
