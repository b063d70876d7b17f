using Clearance.Modes;
using Clearance.Parcels;
using Clearance.Rulebooks;
using Clearance.Rulebooks.Editions;
using Clearance.Rulebooks.Evaluation;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance;

/// <summary>Evaluates parcels one after the other in the same room: once it is large enough, and what runs often is compiled, an evaluation by rulebooks allocates nothing. Parts in C# allocate what they allocate.</summary>
/// <remarks>
/// <para>Each evaluation shows its result in a report that the next one overwrites; options and charges taken from it before throw from then on. <see cref="Keep"/> makes a report that stays.</para>
/// <para>For one thread at a time; each thread takes its own from <see cref="IClearanceEvaluator.CreateBuffer"/>.</para>
/// </remarks>
public sealed class ClearanceBuffer
{
    // Destinations and days change slowly: a few editions serve a whole batch.
    private const int MostDesks = 8;

    private readonly CurrentClearanceRules _rules;
    private readonly MachineMemos? _memos;
    private readonly EditionDesk?[] _desks = new EditionDesk?[MostDesks];
    private int _next;
    private ClearanceReport? _report;
    private bool _isShown;

    // The desk of the last parcel, and what made it that one: parcels mostly go where the one before went, on the same day.
    private EditionDesk? _last;
    private ClearanceRules? _lastRules;
    private TerritoryCode _lastTo;
    private DateOnly _lastOn;

    /// <summary>A buffer; <paramref name="memos"/> remembers rows together with other buffers of the same thread, as long as the rules stay the same.</summary>
    internal ClearanceBuffer(CurrentClearanceRules rules, MachineMemos? memos = null)
    {
        _rules = rules;
        _memos = memos;
    }

    /// <summary>Evaluates every procedure of the destination that serves the parcel's channel.</summary>
    /// <param name="parcel">The parcel.</param>
    /// <param name="on">The day on which the declaration is made, in the destination's own calendar.</param>
    /// <returns>The report, until the next evaluation.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="parcel"/> is null.</exception>
    /// <exception cref="OverflowException">A formula of the rulebook multiplies numbers beyond any amount of money, or an amount has more digits than <see cref="Money"/> holds.</exception>
    public ClearanceReport Evaluate(Parcel parcel, DateOnly on) => Evaluate(parcel, on, default(Occasion));

    /// <summary>The last report, to stay.</summary>
    /// <exception cref="InvalidOperationException">Nothing was evaluated yet, or the last evaluation failed.</exception>
    public ClearanceReport Keep() => _isShown ? _report!.Keep() : throw new InvalidOperationException("The buffer has evaluated nothing yet, or the last evaluation failed.");

    /// <summary>The same with what is known beyond the parcel.</summary>
    internal ClearanceReport Evaluate(Parcel parcel, DateOnly on, Occasion occasion)
    {
        ArgumentNullException.ThrowIfNull(parcel);
        _isShown = false;
        using System.Diagnostics.Activity? activity = ClearanceTelemetry.Begin();
        ClearanceRules rules = _rules.Value;
        ClearanceReport report = Evaluate(rules, parcel, on, occasion);
        Reference.Set(ref _report, report);
        _isShown = true;
        ClearanceTelemetry.End(activity, report);
        return report;
    }

    private ClearanceReport Evaluate(ClearanceRules rules, Parcel parcel, DateOnly on, Occasion occasion)
    {
        if (_last is null || !ReferenceEquals(rules, _lastRules) || parcel.To != _lastTo || on != _lastOn)
        {
            if (rules.Find(parcel.To) is not { } found)
            {
                return ClearanceReport.NotCovered(parcel, on);
            }

            (Rulebook rulebook, TerritoryCode territory) = found;
            if (rulebook.EditionAt(territory, on) is not { } edition)
            {
                return NoLawKnown(rulebook, territory, parcel, on);
            }

            (_last, _lastRules, _lastTo, _lastOn) = (DeskOf(edition), rules, parcel.To, on);
        }

        return _last.Evaluate(parcel, on, rules.ExchangeRates, rules.Tariff, occasion);
    }

    /// <summary>What is said of a day before the first one whose law is known.</summary>
    internal static ClearanceReport NoLawKnown(Rulebook rulebook, TerritoryCode territory, Parcel parcel, DateOnly on)
    {
        IEnumerable<ProcedureDefinition> sleeping = rulebook.DefinitionsOf(territory).Where(d => d.Serves(parcel.Channel));
        return ClearanceReport.NoLawKnown(parcel, on, rulebook, [.. sleeping.Select(static d => new OptionState(d))]);
    }

    private EditionDesk DeskOf(Edition edition)
    {
        foreach (EditionDesk? desk in _desks)
        {
            if (ReferenceEquals(desk?.Edition, edition))
            {
                return desk;
            }
        }

        var made = new EditionDesk(edition, _memos);
        _desks[_next] = made;
        _next = (_next + 1) % MostDesks;
        return made;
    }
}
