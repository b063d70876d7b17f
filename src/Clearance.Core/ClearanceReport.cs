using System.Buffers;
using Clearance.Duties;
using Clearance.Law;
using Clearance.Parcels;
using Clearance.Rulebooks;
using Clearance.Rulebooks.Editions;
using Clearance.Rulebooks.Evaluation;
using Clearance.Values;

namespace Clearance;

/// <summary>How one parcel can clear customs on one day: every procedure with its status, charges, papers and law.</summary>
/// <remarks>It keeps the rules and rates with which it was made, so that an explanation gives the same figures later. Immutable to its users, safe to share between threads.</remarks>
public sealed class ClearanceReport
{
    private readonly Edition? _edition;
    private readonly EditionDesk? _desk;
    private readonly ParcelFacts? _facts;

    // What an evaluation left, in little memory until the options are first asked for; null in a report that is not kept.
    private readonly KeptResult[]? _results;
    private RankedOptions? _options;
    private bool _isKept;
    private readonly UsedRates? _usedRates;
    private ValueList<ExchangeRate>? _rates;
    private ValueList<ReportWarning>? _warnings;

    /// <summary>A report that shows one evaluation by an edition after the other.</summary>
    internal ClearanceReport(EditionDesk desk, ParcelFacts facts, RankedOptions options)
    {
        Edition edition = desk.Edition;
        (_desk, _facts, _options) = (desk, facts, options);
        _edition = edition;
        Jurisdiction = edition.Jurisdiction;
        Currency = edition.Currency;
        Edition = new EditionInfo(edition.Span.From, edition.Span.To, edition.Version, edition.CheckedOn);
    }

    // What another report shows, to stay.
    private ClearanceReport(ClearanceReport shown, KeptResult[] results)
    {
        _results = results;
        _edition = shown._edition;
        (_rates, _usedRates) = (shown._rates, shown._rates is null ? shown._facts!.Rates : null);
        Jurisdiction = shown.Jurisdiction;
        Currency = shown.Currency;
        Edition = shown.Edition;
        Parcel = shown.Parcel;
        On = shown.On;
    }

    private ClearanceReport(Parcel parcel, DateOnly on, string jurisdiction, OptionState[] states, ReportWarning warning)
    {
        Parcel = parcel;
        On = on;
        Jurisdiction = jurisdiction;
        Currency = states.Length == 0 ? default : states[0].Definition.Currency;
        _options = new RankedOptions(states);
        _warnings = [warning];
        _rates = [];
    }

    /// <summary>The jurisdiction whose law applies, such as <c>CN</c>; the destination's country where no rulebook covers it.</summary>
    public string Jurisdiction { get; }

    /// <summary>The currency of all amounts; the default, no currency, where no rulebook covers the destination.</summary>
    public Currency Currency { get; }

    /// <summary>The law applied; null where none is known.</summary>
    public EditionInfo? Edition { get; }

    /// <summary>The parcel evaluated.</summary>
    public Parcel Parcel { get; private set; } = null!;

    /// <summary>The day evaluated.</summary>
    public DateOnly On { get; private set; }

    /// <summary>The procedures, best first; empty where no rulebook covers the destination.</summary>
    public OptionList Options => new(Ranked);

    /// <summary>The rates of exchange used: those that the parcel states as they were quoted, and what the provider answered.</summary>
    public ValueList<ExchangeRate> RatesUsed => _rates ??= (_usedRates ?? _facts!.Rates).Of(Parcel);

    /// <summary>What a reader should know besides.</summary>
    public ValueList<ReportWarning> Warnings => _warnings ??= ReportWarnings.Of(Parcel, On, _edition!, RatesUsed, Ranked.Ordered);

    /// <summary>The best open option; null where none is open.</summary>
    public ClearanceOption? Recommended => Options is { Count: > 0 } options && options[0].Status == OptionStatus.Open ? options[0] : null;

    /// <summary>The weakest evidence of eligibility, value and charges of the recommended option; null where none is open.</summary>
    public EvidenceGrade? Evidence => Recommended?.Evidence;

    /// <summary>The option of a procedure.</summary>
    /// <exception cref="KeyNotFoundException">The report has no option of that id.</exception>
    public ClearanceOption this[string procedure] => TryGet(procedure, out ClearanceOption option)
        ? option
        : throw new KeyNotFoundException($"The report has no option '{Shown.Text(procedure)}'; it has {(Options.Count == 0 ? "none" : string.Join(", ", Options.Select(static o => o.Procedure.Id)))}.");

    /// <summary>The option of a procedure; false where the report has none of that id.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="procedure"/> is null.</exception>
    public bool TryGet(string procedure, out ClearanceOption option)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        RankedOptions ranked = Ranked;
        for (int place = 0; place < ranked.Count; place++)
        {
            if (string.Equals(ranked[place].Definition.Id, procedure, StringComparison.Ordinal))
            {
                option = new ClearanceOption(ranked[place]);
                return true;
            }
        }

        option = default;
        return false;
    }

    /// <summary>How every figure of an option came about: formula, what was put in, the exact result, rounding, law.</summary>
    /// <exception cref="ArgumentException">The option is not one of this report.</exception>
    public Explanation Explain(ClearanceOption option) => Ranked.Ordered.Contains(option.State)
        ? Explainer.Explain(option.State, Currency)
        : throw new ArgumentException("The option is one of another report.", nameof(option));

    /// <summary>A report that stays as it is: this one, or a copy of one that a <see cref="ClearanceBuffer"/> shows.</summary>
    /// <remarks>The copy has the same figures, whatever law and rates are current by then. It takes some 0.5 KB until its options are first asked for, and then some 15 KB.</remarks>
    public ClearanceReport Keep() => _desk is null || _isKept ? this : new ClearanceReport(this, _desk.Keep());

    /// <summary>Writes the report as UTF-8 JSON, as the contract describes it.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="language">The language of texts, such as <c>en</c> or <c>zh</c>; English where a text has no other.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void WriteJson(IBufferWriter<byte> output, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(language);
        ReportWriter.Write(this, output, language);
    }

    internal static ClearanceReport NotCovered(Parcel parcel, DateOnly on) =>
        new(parcel, on, parcel.To.Country.Code, [], ReportWarnings.NotCovered(parcel.To));

    internal static ClearanceReport NoLawKnown(Parcel parcel, DateOnly on, Rulebook rulebook, OptionState[] states) =>
        new(parcel, on, rulebook.Jurisdiction, states, ReportWarnings.NoLawKnown(rulebook, on));

    /// <summary>Shows another evaluation.</summary>
    internal void Show(Parcel parcel, DateOnly on)
    {
        (Parcel, On) = (parcel, on);
        Forget();
    }

    /// <summary>Forgets what was worked out from what is shown: somebody may have asked before all of it was there.</summary>
    internal void Forget() => (_rates, _warnings) = (null, null);

    /// <summary>The same report, which shows no other evaluation from now on.</summary>
    internal ClearanceReport AsKept()
    {
        _isKept = true;
        return this;
    }

    private RankedOptions Ranked => _options ?? Open();

    // Of two threads that ask first, both see the options of one.
    private RankedOptions Open()
    {
        var options = new RankedOptions(_edition!, [.. _results!.Select(static r => r.Open())]);
        options.Rank(Parcel);
        return Interlocked.CompareExchange(ref _options, options, null) ?? options;
    }
}
