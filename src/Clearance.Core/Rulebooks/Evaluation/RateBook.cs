using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Clearance.Duties;
using Clearance.Formulas;
using Clearance.Parcels;
using Clearance.Rulebooks.Editions;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>
/// The rates of exchange of one evaluation and a record of those used: first what the parcel states, in the direction in which it was quoted, then what a provider answers.
/// A provider is asked once for each pair, so that one that changes meanwhile cannot give two answers.
/// </summary>
internal sealed class RateBook(Edition edition)
{
    /// <summary>The source of a rate that the parcel states.</summary>
    public const string OfParcel = "parcel";

    private readonly Currency _home = edition.Currency;
    private readonly List<UsedRate> _used = [];
    private readonly List<ExchangeRate> _provided = [];
    private readonly HashSet<Currency> _unanswered = [];
    private IExchangeRates? _provider;
    private DateOnly? _on;
    private DateOnly _asked;

    /// <summary>Those that were asked for of the parcel, to stay.</summary>
    public UsedRates Used
    {
        get
        {
            int[] places = new int[_used.Count];
            for (int i = 0; i < places.Length; i++)
            {
                places[i] = _used[i].Place;
            }

            return new UsedRates(places, [.. _provided], _on!.Value);
        }
    }

    /// <summary>Begins with another parcel.</summary>
    public void Begin(DateOnly on, IExchangeRates? provider)
    {
        Reference.Set(ref _provider, provider);
        if (_on != on)
        {
            _on = on;
            _asked = edition.RateDate?.Take.Of(on) ?? on;
        }

        _used.Clear();
        _provided.Clear();
        _unanswered.Clear();
    }

    /// <summary>The exact factor from a currency to the rulebook's; unknown where nobody states a rate.</summary>
    public Fraction Find(Parcel parcel, Currency currency)
    {
        if (currency == _home)
        {
            return Fraction.One;
        }

        foreach (ref readonly UsedRate known in CollectionsMarshal.AsSpan(_used))
        {
            if (known.Currency == currency)
            {
                return known.Factor;
            }
        }

        // Another rate than the stated one would not be what the caller meant.
        PlainRate rate = parcel.FirstRate;
        int place = 0;
        while (!rate.IsBetween(currency, _home))
        {
            if (++place >= parcel.ExchangeRates.Count)
            {
                return Ask(currency);
            }

            rate = new PlainRate(parcel.ExchangeRates[place]);
        }

        return Use(currency, Turned(rate.To, rate.Factor), place);
    }

    // Apart from the stated ones, which most parcels have: what a provider says takes much room, cleared each time.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Fraction Ask(Currency currency)
    {
        if (FindProvided(currency) is not { } rate || Turned(rate.To, rate.Factor) is not { IsKnown: true } factor)
        {
            return default;
        }

        _provided.Add(rate);
        return Use(currency, factor, ~(_provided.Count - 1));
    }

    private Fraction Use(Currency currency, Fraction factor, int place)
    {
        Fraction usual = factor.Over(PowersOfTen.Of(StatedRate.UsualDigits));
        _used.Add(new UsedRate(currency, usual, place));
        return usual;
    }

    // The factor to the rulebook's currency of a rate that leads to some currency.
    private Fraction Turned(Currency to, Fraction factor) => to == _home ? factor : new Fraction(factor.Denominator, factor.Numerator).Reduced();

    private ExchangeRate? FindProvided(Currency currency)
    {
        if (_provider is null || _unanswered.Contains(currency))
        {
            return null;
        }

        if (!_provider.TryGet(currency, _home, _asked, out ExchangeRate rate))
        {
            _unanswered.Add(currency);
            return null;
        }

        return FaultOf(rate, currency) is not { } fault ? rate : throw new InvalidOperationException(string.Create(
            CultureInfo.InvariantCulture, $"{_provider.GetType()} was asked for the rate from {currency} to {_home} on {_asked:yyyy-MM-dd} and answered {fault}. Answer false where no rate is known."));
    }

    private string? FaultOf(ExchangeRate rate, Currency currency) => rate switch
    {
        _ when rate == default => "true without a rate",
        _ when rate.From != currency || rate.To != _home => $"with one from {rate.From} to {rate.To}",
        _ when rate.Published > _asked => string.Create(CultureInfo.InvariantCulture, $"with one published later, on {rate.Published:yyyy-MM-dd}"),
        _ when rate.Until < _asked => string.Create(CultureInfo.InvariantCulture, $"with one that held until {rate.Until:yyyy-MM-dd}"),
        _ when rate.Source is OfParcel => $"with the source '{OfParcel}', which means the parcel itself",
        _ => null,
    };

    // A rate that was asked for, and its place as <see cref="UsedRates"/> has it.
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct UsedRate(Currency Currency, Fraction Factor, int Place);
}
