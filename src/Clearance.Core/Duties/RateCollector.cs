using System.Globalization;
using Clearance.Json;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Duties;

/// <summary>Takes the rows of a file of published rates, checks each, and keeps what is wrong with its place.</summary>
internal sealed class RateCollector(Currency pivot, string source)
{
    /// <summary>Several times the longest file that is published today.</summary>
    public const int MostBytes = 32 * 1024 * 1024;

    private const int MostDecimals = 8;
    private const decimal MostRate = 10_000_000_000m;

    private readonly Dictionary<(Currency Currency, DateOnly From), ExchangeRate> _rates = [];
    private readonly Dictionary<string, (Place First, int Count)> _unknown = new(StringComparer.Ordinal);

    public JsonErrors Errors { get; } = new();

    /// <summary>A whole stream, or as much of it as shows that it is too long.</summary>
    public static ReadOnlyMemory<byte> ReadAll(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var bytes = new MemoryStream();
        byte[] block = new byte[81_920];
        int read;
        while (bytes.Length <= MostBytes && (read = stream.Read(block)) > 0)
        {
            bytes.Write(block, 0, read);
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    /// <summary>Takes one row.</summary>
    /// <param name="code">The currency as written.</param>
    /// <param name="codePlace">Where it stands.</param>
    /// <param name="rate">How much of it one unit of the pivot is worth, as written.</param>
    /// <param name="ratePlace">Where it stands.</param>
    /// <param name="from">The first day of the rate.</param>
    /// <param name="until">The last one, if the file states one.</param>
    public void Add(string code, Place codePlace, string rate, Place ratePlace, DateOnly from, DateOnly? until)
    {
        bool isRate = TryReadRate(rate, ratePlace, out decimal value);
        if (!TryReadCurrency(code, codePlace, out Currency currency) || !isRate)
        {
            return;
        }

        var quoted = new ExchangeRate(pivot, currency, value, 1m, from, source) { Until = until };
        if (!_rates.TryAdd((currency, from), quoted) && _rates[(currency, from)] is var first && first != quoted)
        {
            Errors.Add(RateErrors.ConflictingRates, ratePlace, string.Create(
                CultureInfo.InvariantCulture, $"{quoted} from {from:yyyy-MM-dd} on, but the file has {first} as well{(first.Until == until ? "" : ", for another period")}. One of them is wrong."));
        }
    }

    /// <summary>What was read.</summary>
    /// <exception cref="ExchangeRateFormatException">Something was wrong.</exception>
    public PublishedRates ToRates()
    {
        if (Errors.Total == 0 && _rates.Count == 0)
        {
            Errors.Add(RateErrors.NoRates, new Place("", "", 0, 0), $"The text holds no rate of exchange that is known. Check that it is a file of rates of {source}.");
        }

        return Errors.Total > 0
            ? throw new ExchangeRateFormatException([.. Errors.ToList().Select(static e => new InputError(e.Code, e.Place.Path.ToString(), e.Place.Line, e.Place.Column, e.Message))])
            : new PublishedRates([.. _rates.Values.OrderBy(static r => r.Published).ThenBy(static r => r.To.Code, StringComparer.Ordinal)], pivot, [.. _unknown.Select(static u => Skip(u.Key, u.Value.First, u.Value.Count))]);
    }

    private static InputError Skip(string code, Place first, int count) => new(
        RateErrors.UnknownCurrency, first.Path.ToString(), first.Line, first.Column, $"'{code}' is no currency that is known; {(count == 1 ? "its rate was" : $"its {count} rates were")} skipped.{NearestWords.Ask(code, Currency.All.Select(static c => c.Code))}");

    private bool TryReadCurrency(string code, Place place, out Currency currency)
    {
        currency = default;
        if (code.Length != 3 || !code.All(char.IsAsciiLetterUpper))
        {
            Errors.Add(ErrorCodes.BadValue, place, $"{Quoted.Show(code)} is not {Shapes.Currency.Meaning}.");
        }
        else if (!Currency.TryParse(code, out currency) || currency == default)
        {
            (Place first, int count) = _unknown.GetValueOrDefault(code, (place, 0));
            _unknown[code] = (first, count + 1);
        }
        else if (currency == pivot)
        {
            Errors.Add(ErrorCodes.BadValue, place, $"{code} has no rate of exchange to itself: the rates are those of one {pivot}.");
        }
        else
        {
            return true;
        }

        return false;
    }

    private bool TryReadRate(string text, Place place, out decimal rate)
    {
        if (!PlainDecimal.TryParse(text, allowMinus: true, out rate))
        {
            Errors.Add(ErrorCodes.BadValue, place, $"{Quoted.Show(text)} is not a rate of exchange: digits with or without a fraction, such as \"129.62\", are due.");
            return false;
        }

        string? fault = ParcelLimits.RateFault(new Money(rate, pivot))
            ?? (rate >= MostRate || !PlainDecimal.HasAtMostDecimals(rate, MostDecimals) ? string.Create(CultureInfo.InvariantCulture, $"a rate of exchange is below {MostRate} and has at most {MostDecimals} decimals.") : null);
        if (fault is not null)
        {
            Errors.Add(ErrorCodes.OutOfRange, place, $"{Quoted.Show(text)}: {fault}");
        }

        return fault is null;
    }
}
