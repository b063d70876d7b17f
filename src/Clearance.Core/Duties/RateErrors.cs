using Clearance.Json;

namespace Clearance.Duties;

/// <summary>Every code that only files of published rates can report. Codes are part of the contract: they are added, never renamed.</summary>
internal static class RateErrors
{
    public const string ConflictingRates = "conflicting-rates";
    public const string MalformedXml = "malformed-xml";
    public const string NoRates = "no-rates";
    public const string UnknownCurrency = "unknown-currency";

    /// <summary>All codes in alphabetical order.</summary>
    public static IReadOnlyList<ErrorCode> All { get; } =
    [
        new(ConflictingRates, "A currency has two different rates for one day or period.", "Ask the publisher which one holds, and remove the other."),
        new(MalformedXml, "The text is not XML, or it has a document type declaration or an entity, which are never read.", "Fetch the file again; mend it at the given place."),
        new(NoRates, "The text holds no rate of exchange.", "Check that it is a file of that publisher and not, say, an error page."),
        new(UnknownCurrency, "A currency is not known; its rates were skipped, and the rest was read.", "Update the library if goods are priced in it."),
    ];
}
