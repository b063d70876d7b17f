using Clearance.Duties;
using Clearance.Rulebooks;
using Clearance.Values;

namespace Clearance;

/// <summary>What an evaluation applies: the rulebooks, rates of exchange and a tariff.</summary>
/// <remarks>Equality is that of all three. Immutable, safe to share between threads.</remarks>
public sealed record ClearanceRules
{
    /// <summary>The rulebooks; where two are for one destination, the one for the smaller territory counts, then the later one.</summary>
    public ValueList<Rulebook> Rulebooks { get; init; } = [];

    /// <summary>Asked for the rates of exchange that a parcel does not state; null: there are no others.</summary>
    public IExchangeRates? ExchangeRates { get; init; }

    /// <summary>Asked for rates of duty that a parcel does not state; null: the rulebooks' own tables alone.</summary>
    public ITariff? Tariff { get; init; }

    /// <summary>The rules that ship with the library. Each rulebook is compiled where it is first asked.</summary>
    public static ClearanceRules BuiltIn() => new() { Rulebooks = [.. BuiltInRulebooks.Load()] };

    /// <summary>The same rules with one rulebook more; one of the same jurisdiction is replaced.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="rulebook"/> is null.</exception>
    public ClearanceRules With(Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        return this with { Rulebooks = [.. Rulebooks.Where(r => !string.Equals(r.Jurisdiction, rulebook.Jurisdiction, StringComparison.Ordinal)), rulebook] };
    }

    /// <summary>The rulebook for a destination and its territory there; null where no rulebook covers it.</summary>
    internal (Rulebook Rulebook, TerritoryCode Territory)? Find(TerritoryCode destination)
    {
        (Rulebook Rulebook, TerritoryCode Territory)? found = null;
        foreach (Rulebook rulebook in Rulebooks)
        {
            if (rulebook.TerritoryOf(destination) is { } territory && (found is null || territory.Subdivision is not null || found.Value.Territory.Subdivision is null))
            {
                found = (rulebook, territory);
            }
        }

        return found;
    }
}
