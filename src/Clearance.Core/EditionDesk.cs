using Clearance.Duties;
using Clearance.Parcels;
using Clearance.Rulebooks.Editions;
using Clearance.Rulebooks.Evaluation;

namespace Clearance;

/// <summary>Evaluates parcels by one edition, one after the other, in the same room, so that nothing is allocated once it is large enough. Not safe for use by two threads at once.</summary>
internal sealed class EditionDesk
{
    private readonly ParcelFacts _facts;
    private readonly OptionState[] _all;
    private readonly OptionState[] _ranked;
    private readonly ClearanceReport _report;

    public EditionDesk(Edition edition)
        : this(edition, new ParcelFacts(edition))
    {
    }

    private EditionDesk(Edition edition, ParcelFacts facts)
    {
        Edition = edition;
        _facts = facts;
        _all =
        [
            .. edition.Procedures.Select(p => new OptionState(edition, new ProcedureRun(edition, p))),
            .. edition.NotInForce.Select(static d => new OptionState(d)),
        ];
        _ranked = new OptionState[_all.Length];
        _report = new ClearanceReport(this);
    }

    public Edition Edition { get; }

    /// <summary>Evaluates every procedure that serves the parcel's channel. The report is the same object each time.</summary>
    public ClearanceReport Evaluate(Parcel parcel, DateOnly on, IExchangeRates? rates, ITariff? tariff, Occasion occasion = default)
    {
        _facts.Begin(parcel, on, rates, tariff, occasion);
        return Evaluate();
    }

    /// <summary>The report at hand as another object, by the same facts.</summary>
    public ClearanceReport Copy() => new EditionDesk(Edition, _facts.Copy()).Evaluate();

    private ClearanceReport Evaluate()
    {
        // What fails half-way shows nothing, rather than a mixture with the parcel before.
        _report.Show(_facts, _ranked, 0);
        int count = 0;
        foreach (OptionState state in _all)
        {
            if (!state.Definition.Serves(_facts.Parcel.Channel))
            {
                continue;
            }

            if (state.Procedure is not null)
            {
                state.Evaluate(_facts);
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
