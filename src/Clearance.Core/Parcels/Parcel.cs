using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Clearance.Values;

namespace Clearance.Parcels;

/// <summary>What is sent: goods from one country to another, and what is known about the sale.</summary>
/// <remarks>
/// <para>Only origin of the parcel, destination and items are required. What is null is not known; it is never read as zero or as no.</para>
/// <para>Every property checks its limits on creation and on <c>with</c>; the reader checks the same limits and reports all faults at once.</para>
/// <para>Equality is that of all values. Immutable, safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ParcelJsonConverter))]
public sealed record Parcel
{
    private PlainParcel _plain;

    /// <summary>The country that the parcel is sent from.</summary>
    /// <exception cref="ArgumentException">The default value.</exception>
    public required CountryCode From
    {
        get;
        init => field = Require.Given(value);
    }

    /// <summary>The destination: a country, or a part of one with customs law of its own.</summary>
    /// <exception cref="ArgumentException">The default value.</exception>
    public required TerritoryCode To
    {
        get;
        init => field = Require.Given(value);
    }

    /// <summary>How it travels; null: not decided, so that procedures of all channels are shown.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a member of the enumeration.</exception>
    public Channel? Channel
    {
        get;
        init => field = Require.Defined(value);
    }

    /// <summary>What the goods are for; null: not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a member of the enumeration.</exception>
    public Purpose? Purpose
    {
        get;
        init => field = Require.Defined(value);
    }

    /// <summary>The lines, 1 to 1,000.</summary>
    /// <exception cref="ArgumentException">Null, empty, more than 1,000, or a null among them.</exception>
    public required ValueList<ParcelItem> Items
    {
        get;
        init
        {
            field = Require.AtMost(ParcelLimits.MostItems, value).Count > 0 ? value : throw Require.Refusal("A parcel has at least one item.");
            _plain = _plain with { Items = PlainParcel.Of(value.AsSpan()) };
        }
    }

    /// <summary>The freight, 0 to 10^9 with at most 8 decimals; null: not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Beyond its limit, or without a currency.</exception>
    public Money? Freight
    {
        get;
        init => field = Require.Within(ParcelLimits.Extra, value);
    }

    /// <summary>The insurance, 0 to 10^9 with at most 8 decimals; null: not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Beyond its limit, or without a currency.</exception>
    public Money? Insurance
    {
        get;
        init => field = Require.Within(ParcelLimits.Extra, value);
    }

    /// <summary>A discount on the whole order, not on unit prices; 0 to 10^9 with at most 8 decimals; null: not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Beyond its limit, or without a currency.</exception>
    public Money? Discount
    {
        get;
        init => field = Require.Within(ParcelLimits.Extra, value);
    }

    /// <summary>Whether unit prices include tax of the destination; null: not known.</summary>
    public bool? PriceIncludesTax { get; init; }

    /// <summary>Who sells; null: not known.</summary>
    public Seller? Seller { get; init; }

    /// <summary>Who buys; null: not known.</summary>
    public Buyer? Buyer { get; init; }

    /// <summary>What is used of the buyer's allowances without this parcel, each allowance once; empty: nothing is reported.</summary>
    /// <exception cref="ArgumentException">Null, more than 1,000, a null among them, or an allowance twice.</exception>
    public ValueList<AllowanceUse> AllowancesUsed
    {
        get;
        init
        {
            HashSet<string> seen = new(StringComparer.Ordinal);
            foreach (AllowanceUse use in Require.AtMost(ParcelLimits.MostAllowances, value))
            {
                if (!seen.Add(use.Id))
                {
                    throw Require.Refusal($"The allowance {use.Id} is reported twice.");
                }
            }

            field = value;
        }
    } = [];

    /// <summary>The papers at hand; given, the list is complete; null: not known.</summary>
    /// <exception cref="ArgumentException">More than 1,000, or the default value among them.</exception>
    public ValueList<DocumentType>? Documents
    {
        get;
        init
        {
            PlainPapers papers = default;
            foreach (DocumentType document in value is null ? [] : Require.AtMost(ParcelLimits.MostWords, value))
            {
                papers = papers.With(Require.Given(document));
            }

            field = value;
            _plain = _plain with { Papers = papers };
        }
    }

    /// <summary>Rates of exchange that the caller states, at most one of each currency; used before the registered ones. A rate that is absent is missing, never 1.</summary>
    /// <exception cref="ArgumentException">Null, more than 1,000, a null among them, a currency twice, or a pair of currencies in both directions.</exception>
    public ValueList<StatedRate> ExchangeRates
    {
        get;
        init
        {
            Dictionary<Currency, Currency> seen = [];
            foreach (StatedRate rate in Require.AtMost(ParcelLimits.MostRates, value))
            {
                bool isInverse = seen.TryGetValue(rate.Value.Currency, out Currency other) && other == rate.Of;
                if (isInverse || !seen.TryAdd(rate.Of, rate.Value.Currency))
                {
                    throw Require.Refusal($"{rate.Of} is stated twice; state one rate a currency, in the direction it was quoted.");
                }
            }

            field = value;
            _plain = _plain with { FirstRate = value.Count > 0 ? new PlainRate(value[0]) : default };
        }
    } = [];

    /// <summary>What the items say as rules read it, by item.</summary>
    internal PlainItem[] Plain => _plain.Items;

    /// <summary>The first of <see cref="ExchangeRates"/>.</summary>
    internal PlainRate FirstRate => _plain.FirstRate;

    /// <summary>The same as <see cref="Documents"/>, where these are known.</summary>
    internal PlainPapers Papers => _plain.Papers;

    /// <summary>Reads a parcel from UTF-8 JSON as the contract describes it.</summary>
    /// <exception cref="ParcelFormatException">The text is not a parcel; the exception holds every fault with its place.</exception>
    public static Parcel Parse(ReadOnlySpan<byte> utf8Json) =>
        ParcelReader.Read(utf8Json, out ValueList<InputError> errors) ?? throw new ParcelFormatException(errors);

    /// <summary>Reads a parcel from UTF-8 JSON; false, with every fault and its place, where the text is not a parcel.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out Parcel? parcel, out ValueList<InputError> errors)
    {
        parcel = ParcelReader.Read(utf8Json, out errors);
        return parcel is not null;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{byte}, out Parcel?, out ValueList{InputError})"/>
    public static bool TryParse(ReadOnlySequence<byte> utf8Json, [NotNullWhen(true)] out Parcel? parcel, out ValueList<InputError> errors)
    {
        parcel = ParcelReader.Read(utf8Json, out errors);
        return parcel is not null;
    }

    /// <summary>Writes the parcel as compact UTF-8 JSON, keys in the order of the contract, unknown things left out; reading it gives an equal parcel.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public void WriteJson(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        ParcelWriter.Write(this, output);
    }
}
