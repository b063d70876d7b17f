using Clearance.Parcels;
using Clearance.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Clearance.Core.Tests.Support;

/// <summary>Generators of lawful parcels, for properties; <see cref="ParcelMaker"/> makes the same ones from a plain random source.</summary>
public static class ParcelArbitraries
{
    /// <summary>Parcels of no rulebook in particular.</summary>
    public static Arbitrary<Parcel> Parcels() => Of(ParcelVocabulary.Plain);

    /// <summary>Parcels that meet the rules of one rulebook.</summary>
    internal static Arbitrary<Parcel> Of(ParcelVocabulary vocabulary) =>
        Arb.From(Gen.Choose(0, int.MaxValue).Select(seed => new ParcelMaker(vocabulary, new Random(seed)).Next()), Smaller);

    /// <summary>Parcels a step simpler: a line less, a fact less, simpler amounts.</summary>
    internal static IEnumerable<Parcel> Smaller(Parcel parcel)
    {
        for (int index = 0; index < parcel.Items.Count && parcel.Items.Count > 1; index++)
        {
            int dropped = index;
            yield return parcel with { Items = [.. parcel.Items.Where((_, line) => line != dropped)] };
        }

        foreach (Parcel fewer in WithFewerFacts(parcel).Where(fewer => fewer != parcel))
        {
            yield return fewer;
        }

        for (int index = 0; index < parcel.Items.Count; index++)
        {
            int changed = index;
            foreach (ParcelItem simpler in Simpler(parcel.Items[index]).Where(simpler => simpler != parcel.Items[changed]))
            {
                yield return parcel with { Items = [.. parcel.Items.Select((item, line) => line == changed ? simpler : item)] };
            }
        }
    }

    private static IEnumerable<Parcel> WithFewerFacts(Parcel parcel) =>
    [
        parcel with { Discount = null },
        parcel with { AllowancesUsed = [] },
        parcel with { Documents = null },
        parcel with { Seller = null },
        parcel with { Buyer = null },
        parcel with { Channel = null },
        parcel with { Purpose = null },
        parcel with { PriceIncludesTax = null },
        parcel with { Insurance = null },
        parcel with { Freight = null },
        .. parcel.ExchangeRates.Select(rate => parcel with { ExchangeRates = [.. parcel.ExchangeRates.Where(other => other != rate)] }),
    ];

    private static IEnumerable<ParcelItem> Simpler(ParcelItem item) =>
    [
        item with { Quantity = 1 },
        item with { NationalCode = null },
        item with { UnitContents = null },
        item with { UnitWeight = null },
        item with { Indivisible = null },
        item with { Origin = null },
        item with { DutyRate = null },
        item with { ExciseRate = null },
        item with { VatRate = null },
        item with { Hs = null },
        item with { Category = null },
        item with { UnitPrice = new Money(1m, item.UnitPrice.Currency) },
        item with { UnitPrice = new Money(decimal.Truncate(item.UnitPrice.Amount), item.UnitPrice.Currency) },
    ];
}
