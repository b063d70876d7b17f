using System.Globalization;
using Clearance.Duties;
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
    private readonly List<ExchangeRate> _used = [];
    private readonly List<(Currency Currency, Fraction Factor)> _factors = [];
    private readonly HashSet<Currency> _unanswered = [];
    private Parcel? _parcel;
    private IExchangeRates? _provider;
    private DateOnly _on;
    private DateOnly _asked;

    public ValueList<ExchangeRate> Used => [.. _used];

    /// <summary>Begins with another parcel.</summary>
    public void Begin(Parcel parcel, DateOnly on, IExchangeRates? provider)
    {
        _parcel = parcel;
        _provider = provider;
        _on = on;
        _asked = edition.RateDate?.Take.Of(on) ?? on;
        _used.Clear();
        _factors.Clear();
        _unanswered.Clear();
    }

    /// <summary>The same answers, whatever the provider says by now.</summary>
    public RateBook Copy()
    {
        var copy = new RateBook(edition);
        copy.Begin(_parcel!, _on, null);
        copy._used.AddRange(_used);
        return copy;
    }

    /// <summary>The exact factor from a currency to the rulebook's; unknown where nobody states a rate.</summary>
    public Fraction Find(Currency currency)
    {
        if (currency == _home)
        {
            return Fraction.One;
        }

        foreach ((Currency known, Fraction factor) in _factors)
        {
            if (known == currency)
            {
                return factor;
            }
        }

        // A stated rate wins even where it has too many digits to count with: another one would not be what the caller meant.
        ExchangeRate? rate = StatedFor(currency) is { } stated ? Of(stated) : FindProvided(currency);
        if (rate is not { } used)
        {
            return default;
        }

        Fraction found = FactorOf(used);
        _used.Add(used);
        _factors.Add((currency, found));
        return found;
    }

    private StatedRate? StatedFor(Currency currency)
    {
        foreach (StatedRate stated in _parcel!.ExchangeRates)
        {
            if (IsBetween(stated.Of, stated.Value.Currency, currency))
            {
                return stated;
            }
        }

        return null;
    }

    private bool IsBetween(Currency from, Currency to, Currency currency) => (from == currency && to == _home) || (from == _home && to == currency);

    private Fraction FactorOf(ExchangeRate rate) => rate.To == _home ? rate.Factor : new Fraction(rate.Factor.Denominator, rate.Factor.Numerator);

    private ExchangeRate? Of(StatedRate stated) => Quotient.TryFrom(stated.Value.Amount, 1m, out _)
        ? new ExchangeRate(stated.Of, stated.Value.Currency, stated.Value.Amount, 1m, _on, OfParcel)
        : null;

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
}
