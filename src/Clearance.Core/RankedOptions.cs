using Clearance.Parcels;
using Clearance.Rulebooks.Editions;
using Clearance.Rulebooks.Evaluation;

namespace Clearance;

/// <summary>The options of one edition over the results of its programs, and their order. Not safe for use by two threads at once while they are ranked.</summary>
internal sealed class RankedOptions
{
    // By id.
    private readonly OptionState[] _all;

    // Places in it, best first.
    private readonly int[] _ranks;

    public RankedOptions(Edition edition, ProgramResult[] results)
    {
        _all =
        [
            .. edition.Procedures.Select(p => new OptionState(edition, results.First(r => r.Frame.Program == p.Program), p))
                .Concat(edition.NotInForce.Select(static d => new OptionState(d)))
                .OrderBy(static s => s.Definition.Id, StringComparer.Ordinal),
        ];
        States = new OptionState[_all.Length];
        _ranks = new int[_all.Length];
    }

    /// <summary>Options that nothing ranks.</summary>
    public RankedOptions(OptionState[] states)
    {
        _all = [];
        _ranks = [];
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
        int count = 0;
        for (int i = 0; i < _all.Length; i++)
        {
            OptionState state = _all[i];
            if (!state.Definition.Serves(parcel.Channel))
            {
                continue;
            }

            if (state.Procedure is not null)
            {
                state.Show(parcel);
            }

            Insert(i, count++);
        }

        // Mostly the order is that of the parcel before.
        for (int i = 0; i < count; i++)
        {
            OptionState state = _all[_ranks[i]];
            if (States[i] != state)
            {
                States[i] = state;
            }
        }

        Count = count;
    }

    // Open ones first, the cheapest before others, then by id, in the order of which they come.
    private void Insert(int option, int count)
    {
        int at = count;
        while (at > 0 && _all[option].IsBefore(_all[_ranks[at - 1]]))
        {
            _ranks[at] = _ranks[at - 1];
            at--;
        }

        _ranks[at] = option;
    }
}
