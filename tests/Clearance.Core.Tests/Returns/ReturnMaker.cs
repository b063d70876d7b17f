using Clearance.Core.Tests.Support;
using Clearance.Parcels;
using Clearance.Returns;
using Clearance.Values;

namespace Clearance.Core.Tests.Returns;

/// <summary>Makes returns of toys to China, by e-commerce retail, general trade and courier, of one item or several, whole or in part, in time and late.</summary>
internal sealed class ReturnMaker(Random random)
{
    private const int MostUnits = 9;

    private static readonly DateOnly s_released = new(2026, 3, 1);

    /// <summary>Any return of a parcel that cleared.</summary>
    public ReturnCase Next()
    {
        ReturnCase refunded = Refunded();
        bool isCourier = random.Percent(10);
        return refunded with
        {
            Procedure = isCourier ? "cn.express" : refunded.Procedure,
            Parcel = isCourier ? refunded.Parcel with { Channel = Channel.Express, Purpose = Purpose.Personal } : refunded.Parcel,
            Reason = random.Percent(10) ? null : random.Pick(Enum.GetValues<ReturnReason>()),
            State = random.Percent(10) ? null : random.Percent(70) ? ReturnState.Original : random.Pick(Enum.GetValues<ReturnState>()),
            Applies = s_released.AddDays(random.Pick(random.Next(30), 29, 30, 31, random.Next(500))),
            GoodsBack = random.Percent(10) ? null : s_released.AddDays(random.Pick(random.Next(45), 44, 45, 46, random.Next(500))),
            Items = [.. Part(refunded.Parcel)],
        };
    }

    /// <summary>A return of the whole parcel in time, as the law asks.</summary>
    public ReturnCase Refunded()
    {
        bool isRetail = random.Percent(60);
        ParcelItem[] items = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Item())];
        return new ReturnCase
        {
            Procedure = isRetail ? "cn.cbec" : "cn.trade",
            Parcel = new Parcel
            {
                From = CountryCode.Parse("FR"),
                To = TerritoryCode.Parse("CN"),
                Channel = isRetail ? Channel.Express : Channel.Freight,
                Purpose = isRetail ? Purpose.Personal : Purpose.Commercial,
                Items = [.. items],
                Freight = new Money(random.Next(5_000) / 100m, "CNY"),
                Insurance = new Money(0m, "CNY"),
                Seller = new Seller { Type = PartyType.Business, Schemes = ["CN-CBEC"] },
                Buyer = new Buyer { Type = PartyType.Person, Identity = IdentityLevel.Verified },
                AllowancesUsed = [new AllowanceUse("cn.cbec.year", new Money(random.Next(20_000), "CNY"))],
            },
            Released = s_released,
            Paid = s_released,
            Reason = random.Pick(ReturnReason.Defective, ReturnReason.WrongGoods),
            State = ReturnState.Original,
            Applies = s_released.AddDays(random.Next(31)),
            GoodsBack = s_released.AddDays(random.Next(46)),
            Items = [.. items.Select(static (item, i) => new ReturnedItem { Index = i, Quantity = item.Quantity })],
        };
    }

    /// <summary>Returns of some units each, the one after the other, until nothing is left.</summary>
    public IEnumerable<ReturnCase> OneAfterTheOther(ReturnCase whole)
    {
        int[] before = new int[whole.Parcel.Items.Count];
        while (Left(whole.Parcel, before) is { Length: > 0 } next)
        {
            foreach (ReturnedItem item in next)
            {
                before[item.Index] += item.Quantity;
            }

            random.Shuffle(next);
            yield return whole with { Items = [.. next] };
        }
    }

    private ReturnedItem[] Left(Parcel parcel, int[] before) =>
    [
        .. Enumerable.Range(0, before.Length).Where(i => before[i] < parcel.Items[i].Quantity)
            .Select(i => new ReturnedItem { Index = i, Quantity = random.Next(1, parcel.Items[i].Quantity - before[i] + 1), ReturnedBefore = before[i] }),
    ];

    // At most 4 × 9 × 100 yuan, below the limit of an order.
    private ParcelItem Item() => new()
    {
        Description = "Toy",
        Category = GoodsCategory.Parse("toys"),
        Hs = HsCode.Parse("950300"),
        Origin = CountryCode.Parse("FR"),
        Quantity = random.Next(1, MostUnits + 1),
        UnitPrice = new Money(random.Percent(10) ? 0m : random.Next(1, 10_000) / 100m, "CNY"),
        DutyRate = Percentage.FromPercent(random.Pick(0m, 5m, 12.5m)),
        ExciseRate = Percentage.FromPercent(random.Pick(0m, 0m, 15m)),
        VatRate = Percentage.FromPercent(13m),
    };

    private IEnumerable<ReturnedItem> Part(Parcel parcel)
    {
        int first = random.Next(parcel.Items.Count);
        foreach ((int index, ParcelItem item) in parcel.Items.Index())
        {
            if (index == first || random.Percent(50))
            {
                int before = random.Percent(70) ? 0 : random.Next(item.Quantity);
                yield return new ReturnedItem { Index = index, Quantity = random.Next(1, item.Quantity - before + 1), ReturnedBefore = before };
            }
        }
    }
}
