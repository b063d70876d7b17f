using Clearance.Law;
using Clearance.Values;

namespace Clearance.Outlook;

/// <summary>Something about a parcel that makes an inspection more or less likely, such as goods under control or missing papers.</summary>
/// <remarks>Equality is that of all values. Immutable, safe to share between threads.</remarks>
public sealed record OutlookDriver
{
    /// <summary>The largest factor, as the smallest is one through it.</summary>
    public const int MostOdds = 1_000;

    /// <summary>A driver that holds for a parcel.</summary>
    /// <param name="id">Its stable name.</param>
    /// <param name="odds">What it multiplies the odds of an inspection by, 0.001 to 1000; 1 changes nothing.</param>
    /// <param name="text">What it is, for people.</param>
    /// <param name="source">Where it is attested.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is blank, or another argument null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="odds"/> is out of its range.</exception>
    public OutlookDriver(string id, decimal odds, LocalizedText text, LegalSource source)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(source);
        if (!IsLawful(odds))
        {
            throw new ArgumentOutOfRangeException(nameof(odds), odds, $"A factor of odds lies between 1/{MostOdds} and {MostOdds}.");
        }

        Id = id;
        Odds = odds;
        Text = text;
        Source = source;
    }

    /// <summary>Its stable name.</summary>
    public string Id { get; }

    /// <summary>What it multiplies the odds of an inspection by.</summary>
    public decimal Odds { get; }

    /// <summary>What it is, for people.</summary>
    public LocalizedText Text { get; }

    /// <summary>Where it is attested.</summary>
    public LegalSource Source { get; }

    internal static bool IsLawful(decimal odds) => odds is >= 1m / MostOdds and <= MostOdds;
}
