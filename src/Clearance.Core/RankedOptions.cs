using Clearance.Parcels;
using Clearance.Rulebooks.Editions;
using Clearance.Rulebooks.Evaluation;

namespace Clearance;

/// <summary>The options of one edition over the results of its programs, and their order. Not safe for use by two threads at once while they are ranked.</summary>
internal sealed class RankedOptions
{
    private readonly OptionState[] _all;
    private readonly ProgramResult[] _results;

    // Those that serve the channel of the last parcel, by id, and the places of them, best first.
    private readonly OptionState[] _served;
    private readonly int[] _order;
    private readonly long[] _worths;
    private readonly int[] _places;
    private Channel? _channel;
    private int _servedCount;

    public RankedOptions(Edition edition, ProgramResult[] results)
        : this(
            [
                .. edition.Procedures.Select(p => new OptionState(edition, results.First(r => r.Frame.Program == p.Program), p)),
                .. edition.NotInForce.Select(static d => new OptionState(d)),
            ],
            results)
    {
    }

    /// <summary>Options that nothing ranks.</summary>
    public RankedOptions(OptionState[] states)
        : this(states, [])
    {
        Array.Copy(_all, _served, _all.Length);
        Count = states.Length;
    }

    private RankedOptions(OptionState[] states, ProgramResult[] results)
    {
        _results = results;
        _all = [.. states.OrderBy(static s => s.Definition.Id, StringComparer.Ordinal)];
        _served = new OptionState[_all.Length];
        _order = [.. Enumerable.Range(0, _all.Length)];
        _worths = new long[_all.Length];
        _places = new int[_all.Length];
    }

    /// <summary>How many there are of the last parcel.</summary>
    public int Count { get; private set; }

    /// <summary>One of the last parcel, best first.</summary>
    public OptionState this[int place] => _served[_order[place]];

    /// <summary>Those of the last parcel, best first.</summary>
    public IEnumerable<OptionState> Ordered
    {
        get
        {
            for (int place = 0; place < Count; place++)
            {
                yield return this[place];
            }
        }
    }

    /// <summary>Shows nothing, and ends all views of the last parcel: the next one may be of another channel, or fail half-way. What was not shown has no views.</summary>
    public void Clear()
    {
        Count = 0;
        foreach (OptionState state in _served.AsSpan(0, _servedCount))
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

        if (_servedCount == 0 || parcel.Channel != _channel)
        {
            Serve(parcel.Channel);
        }

        Span<OptionState> served = _served.AsSpan(0, _servedCount);
        Span<long> worths = _worths.AsSpan(0, _servedCount);
        bool areWhole = true;
        for (int i = 0; i < worths.Length; i++)
        {
            worths[i] = served[i].Show(ref areWhole);
        }

        Order(worths, areWhole);
        Count = _servedCount;
    }

    private void Serve(Channel? channel)
    {
        _channel = channel;
        _servedCount = 0;
        foreach (OptionState state in _all)
        {
            if (state.Definition.Serves(channel))
            {
                _served[_servedCount++] = state;
            }
        }
    }

    // By how many are better, or as good and earlier by id, as states stand: nothing is skipped or repeated, so that the processor need not guess what parcels cost.
    private void Order(ReadOnlySpan<long> worths, bool areWhole)
    {
        Span<int> places = _places.AsSpan(0, worths.Length);
        for (int i = 0; i < places.Length; i++)
        {
            long worth = worths[i];
            int place = i;
            for (int j = 0; j < i; j++)
            {
                int isBetter = worth < worths[j] ? 1 : 0;
                if (!areWhole && worth == worths[j])
                {
                    isBetter = _served[i].CompareTotal(_served[j]) < 0 ? 1 : 0;
                }

                places[j] = unchecked(places[j] + isBetter);
                place = unchecked(place - isBetter);
            }

            places[i] = place;
        }

        for (int i = 0; i < places.Length; i++)
        {
            _order[places[i]] = i;
        }
    }
}
