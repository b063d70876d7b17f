using Clearance.Parcels;
using Clearance.Rulebooks.Editions;
using Clearance.Rulebooks.Evaluation;

namespace Clearance;

/// <summary>The options of one edition over the results of its programs, and their order. Not safe for use by two threads at once while they are ranked.</summary>
internal sealed class RankedOptions
{
    private readonly OptionState[] _all;

    public RankedOptions(Edition edition, ProgramResult[] results)
    {
        _all =
        [
            .. edition.Procedures.Select(p => new OptionState(edition, results.First(r => r.Frame.Program == p.Program), p)),
            .. edition.NotInForce.Select(static d => new OptionState(d)),
        ];
        States = new OptionState[_all.Length];
    }

    /// <summary>Options that nothing ranks.</summary>
    public RankedOptions(OptionState[] states)
    {
        _all = [];
        States = states;
        Count = states.Length;
    }

    /// <summary>Those of the last parcel, best first, in the first <see cref="Count"/> places.</summary>
    public OptionState[] States { get; }

    public int Count { get; private set; }

    /// <summary>Shows nothing.</summary>
    public void Clear() => Count = 0;

    /// <summary>Shows what the programs left of a parcel.</summary>
    public void Rank(Parcel parcel)
    {
        Count = 0;
        foreach (OptionState state in _all)
        {
            if (!state.Definition.Serves(parcel.Channel))
            {
                continue;
            }

            if (state.Procedure is not null)
            {
                state.Show(parcel);
            }

            Insert(state);
        }
    }

    // Open ones first, the cheapest before others, then by id.
    private void Insert(OptionState state)
    {
        int at = Count;
        while (at > 0 && IsBefore(state, States[at - 1]))
        {
            States[at] = States[at - 1];
            at--;
        }

        States[at] = state;
        Count++;
    }

    private static bool IsBefore(OptionState left, OptionState right)
    {
        if (left.Status != right.Status)
        {
            return OrderOf(left.Status) < OrderOf(right.Status);
        }

        // Only what is open has a total.
        int total = left.Total is { } one && right.Total is { } other ? one.Amount.CompareTo(other.Amount) : 0;
        return total != 0 ? total < 0 : string.CompareOrdinal(left.Definition.Id, right.Definition.Id) < 0;
    }

    private static int OrderOf(OptionStatus status) => status switch
    {
        OptionStatus.Open => 0,
        OptionStatus.NeedsInformation => 1,
        OptionStatus.Closed => 2,
        _ => 3,
    };
}
