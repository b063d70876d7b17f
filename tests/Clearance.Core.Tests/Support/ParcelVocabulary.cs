using System.Collections.Immutable;
using Clearance.Values;

namespace Clearance.Core.Tests.Support;

/// <summary>What made-up parcels are made of: the words that a rulebook knows, and the amounts at which its rules turn.</summary>
internal sealed record ParcelVocabulary
{
    public required ImmutableArray<TerritoryCode> Destinations { get; init; }

    /// <summary>The currency of the rulebook, then others that its rules or parcels use.</summary>
    public required ImmutableArray<Currency> Currencies { get; init; }

    /// <summary>Currencies of destinations that do not reckon in the rulebook's.</summary>
    public ImmutableDictionary<TerritoryCode, Currency> OwnCurrencies { get; init; } = ImmutableDictionary<TerritoryCode, Currency>.Empty;

    /// <summary>Countries that rules look at, as departure or origin.</summary>
    public ImmutableArray<CountryCode> Countries { get; init; } = [];

    public ImmutableArray<GoodsCategory> Categories { get; init; } = [];

    /// <summary>Digits that codes of the Harmonized System begin with.</summary>
    public ImmutableArray<string> HsPrefixes { get; init; } = [];

    public ImmutableArray<string> NationalCodes { get; init; } = [];

    /// <summary>Amounts around which parcels are valued.</summary>
    public ImmutableArray<Money> Thresholds { get; init; } = [];

    public ImmutableArray<string> Schemes { get; init; } = [];

    /// <summary>Allowances by name, and whether they count money.</summary>
    public ImmutableArray<(string Id, bool IsMoney)> Allowances { get; init; } = [];

    public ImmutableArray<DocumentType> Documents { get; init; } = [];

    /// <summary>The greatest quantity of a line; a search among whole units is slow with many.</summary>
    public int MostQuantity { get; init; } = 12;

    /// <summary>The greatest number of lines.</summary>
    public int MostLines { get; init; } = 40;

    /// <summary>A vocabulary of no rulebook in particular.</summary>
    public static ParcelVocabulary Plain { get; } = new()
    {
        Destinations = [TerritoryCode.Parse("CN"), TerritoryCode.Parse("CA-ON"), TerritoryCode.Parse("IE")],
        Currencies = [Currency.Parse("CNY"), Currency.Parse("JPY"), Currency.Parse("USD")],
        Countries = [CountryCode.Parse("JP"), CountryCode.Parse("US")],
        Categories = [GoodsCategory.Parse("clothing"), GoodsCategory.Parse("cosmetics.skin-care")],
        HsPrefixes = ["61", "3304", "640399"],
        NationalCodes = ["09020210"],
        Thresholds = [new Money(5000m, "CNY"), new Money(150m, "USD")],
        Schemes = ["CN-CBEC"],
        Allowances = [("cn.cbec.year", true)],
        Documents = [DocumentType.Parse("commercial-invoice"), DocumentType.Parse("payment-voucher")],
    };
}
