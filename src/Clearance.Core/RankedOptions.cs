using Clearance.Parcels;
using Clearance.Rulebooks.Editions;
using Clearance.Rulebooks.Evaluation;

namespace Clearance;

/// <summary>The options of one edition over the results of its programs, and their order. Not safe for use by two threads at once while they are ranked.</summary>
internal sealed class RankedOptions
{
    private readonly OptionState[] _all;
    private readonly ProgramResult[] _results;

    // How many serve the channel of the last parcel: they stand first.
    private Channel? _channel;
    private int _served;

    public RankedOptions(Edition edition, ProgramResult[] results)
    {
        _results = results;
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
        _results = [];
        States = states;
        Count = states.Length;
    }

    /// <summary>Those of the last parcel, best first, in the first <see cref="Count"/> places.</summary>
    public OptionState[] States { get; }

    public int Count { get; private set; }

    /// <summary>Shows nothing, and ends all views of the last parcel: the next one may be of another channel, or fail half-way.</summary>
    public void Clear()
    {
        Count = 0;
        foreach (OptionState state in _all)
        {
            state.End();
        }
    }

    /// <summary>Shows what the programs left of a parcel.</summary>
    public void Rank(Parcel parcel)
    {
        foreach (ProgramResult result in _results)
        {
            result.Parcel = parcel;
        }

        if (_served == 0 || parcel.Channel != _channel)
        {
            Serve(parcel.Channel);
        }

        OptionState[] states = States;
        for (int i = 0; i < _served; i++)
        {
            states[i].Show();
        }

        Sort(states.AsSpan(0, _served));
        Count = _served;
    }

    private void Serve(Channel? channel)
    {
        _channel = channel;
        _served = 0;
        foreach (OptionState state in _all)
        {
            if (state.Definition.Serves(channel))
            {
                States[_served++] = state;
            }
        }
    }

    // By insertion: most stand where they stood for the parcel before.
    private static void Sort(Span<OptionState> states)
    {
        for (int i = 1; i < states.Length; i++)
        {
            OptionState state = states[i];
            int at = i;
            while (at > 0 && state.IsBefore(states[at - 1]))
            {
                states[at] = states[at - 1];
                at--;
            }

            if (at < i)
            {
                states[at] = state;
            }
        }
    }
}
