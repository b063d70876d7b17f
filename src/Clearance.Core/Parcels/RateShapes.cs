using System.Collections.Immutable;
using Clearance.Json;
using Clearance.Values;

namespace Clearance.Parcels;

/// <summary>The two maps of a parcel: used allowances and stated rates of exchange.</summary>
internal static class RateShapes
{
    private static readonly MapShape<Currency, Money> RateMap = new(
        "rates of exchange by currency, such as { \"JPY\": \"0.0482 CNY\" }",
        Shapes.Currency,
        ItemShapes.MoneyText(
            "a rate as \"<decimal> <ISO 4217>\", such as \"0.0482 CNY\": a text, never a JSON number", "^[0-9]+(\\.[0-9]+)? [A-Z]{3}$", ParcelLimits.RateFault),
        ParcelLimits.MostRates);

    private static readonly MapShape<string, Func<string, AllowanceUse>> AllowanceMap = new(
        "used allowances, such as { \"cn.cbec.year\": \"12000 CNY\" }",
        Shapes.Form("the id of an allowance, such as \"cn.cbec.year\"", "^[a-z][A-Za-z0-9]*([.-][a-z][A-Za-z0-9]*)*$", ParcelLimits.IsAllowanceId),
        new ChoiceShape<Func<string, AllowanceUse>>(
            "money as a text, such as \"12000 CNY\", or a count as a whole number",
            (JsonKind.Text, new MappedShape<Money, Func<string, AllowanceUse>>(ItemShapes.Money(ParcelLimits.Allowance), static (amount, _) => id => new AllowanceUse(id, amount))),
            (JsonKind.Number, new MappedShape<long, Func<string, AllowanceUse>>(new IntegerShape(0, ParcelLimits.MostCount), static (count, _) => id => new AllowanceUse(id, count)))),
        ParcelLimits.MostAllowances);

    public static Shape<ImmutableArray<AllowanceUse>> Allowances { get; } = new MappedShape<ImmutableArray<MapEntry<string, Func<string, AllowanceUse>>>, ImmutableArray<AllowanceUse>>(
        AllowanceMap, static (entries, _) => [.. entries.Select(entry => entry.Value(entry.Key))]);

    /// <summary>Rates, no currency to itself, no pair in both directions.</summary>
    public static Shape<ImmutableArray<StatedRate>> Rates { get; } = new CheckedShape<ImmutableArray<MapEntry<Currency, Money>>, ImmutableArray<StatedRate>>(
        RateMap, static (entries, errors) => [.. entries.Where(entry => IsLawful(entry, entries, errors)).Select(entry => new StatedRate(entry.Key, entry.Value))]);

    private static bool IsLawful(MapEntry<Currency, Money> entry, ImmutableArray<MapEntry<Currency, Money>> entries, JsonErrors errors)
    {
        if (entry.Key == entry.Value.Currency)
        {
            errors.Add(ErrorCodes.BadValue, entry.Place, $"{entry.Key} has no rate of exchange to itself. Remove it.");
            return false;
        }

        MapEntry<Currency, Money>? inverse = entries.TakeWhile(earlier => earlier != entry).FirstOrDefault(earlier => earlier.Key == entry.Value.Currency && earlier.Value.Currency == entry.Key);
        if (inverse is null)
        {
            return true;
        }

        errors.Add(ErrorCodes.ConflictingKeys, entry.Name.Place, $"{entry.Key} and {inverse.Key} stand here in both directions. Keep the one that was quoted.");
        return false;
    }
}
