using System.Buffers;
using System.Text;
using System.Text.Json;
using Clearance.Advice;
using Clearance.Duties;
using Clearance.Parcels;
using Clearance.Rulebooks.Comparing;
using Clearance.Values;

namespace Clearance.Core.Tests.Advice;

/// <summary>What changes of law do to a parcel.</summary>
public sealed class PolicyAdvisorTests
{
    private static readonly PolicyAdvisor s_china = new(ClearanceRules.BuiltIn());

    // Two jars at 750 yuan: 1,500 is above 1,000 and below 2,000; half of it is 750.
    [Fact]
    public void Changes_LimitDoubled_OpensThePost()
    {
        PolicyChange change = Assert.Single(s_china.Changes(Cream("750 CNY", 2), new(2024, 11, 30), new(2024, 12, 1)).Changes);

        Assert.Equal(new DateOnly(2024, 12, 1), change.On);
        LawChange limit = change.Law.Single(static l => l.What == "personalLimit");
        Assert.Equal(("1000 CNY", "2000 CNY", "gacc-2010-43#2", "gacc-2024-176#1"), (limit.Before, limit.After, limit.SourceBefore!.Cite(), limit.Source!.Cite()));
        OptionChange post = change.Options.Single(static o => o.Procedure == "cn.post");
        Assert.Equal((OptionStatus.Closed, OptionStatus.Open), (post.StatusBefore, post.StatusAfter));
        Assert.Null(post.TotalBefore);
        Assert.Equal(Money.Parse("750.00 CNY"), post.TotalAfter);
        Assert.Equal("value-limit", post.Before!.Value.Reasons[0].Rule);
        Assert.Null(Assert.Single(post.Charges).Before);
        Assert.NotEmpty(post.Papers);
        Assert.Equal((null, "cn.post"), (change.RecommendedBefore, change.RecommendedAfter));
    }

    [Fact]
    public void Changes_OtherLimit_IsNotAmongTheLawRead() =>
        Assert.DoesNotContain(s_china.Changes(Cream("750 CNY", 2), new(2024, 11, 30), new(2024, 12, 1)).Changes[0].Law, static l => l.What is "nearLimit" or "taxFreeAmount");

    // From Hong Kong the limit was 800 yuan.
    [Fact]
    public void Changes_FromANearPlace_ReadsItsOwnLimit()
    {
        Parcel parcel = Cream("450 CNY", 2) with { From = CountryCode.Parse("HK") };
        PolicyChange change = Assert.Single(s_china.Changes(parcel, new(2024, 11, 30), new(2024, 12, 1)).Changes);
        Assert.Contains(change.Law, static l => l.What == "nearLimit" && l.Before == "800 CNY" && l.After is null);
        Assert.Contains(change.Law, static l => l.What == "nearPlaces");
    }

    [Fact]
    public void Changes_SameDay_AreNone() => Assert.Empty(s_china.Changes(Cream("750 CNY", 2), new(2024, 12, 1), new(2024, 12, 1)).Changes);

    [Fact]
    public void Changes_BackwardSpan_IsRefused() => Assert.Throws<ArgumentException>(static () => s_china.Changes(Cream("1 CNY", 1), new(2024, 12, 2), new(2024, 12, 1)));

    [Fact]
    public void Changes_AllOfTime_BeginsWithTheFirstDayKnown()
    {
        PolicyChanges changes = s_china.Changes(Cream("750 CNY", 2), DateOnly.MinValue, DateOnly.MaxValue);
        PolicyChange first = changes.Changes[0];
        Assert.Equal((new DateOnly(2016, 4, 8), true), (first.On, first.IsFirstKnown));
        Assert.Empty(first.Law);
        Assert.Equal(OptionStatus.NotInForce, first.Options[0].StatusBefore);
        Assert.Equal("no-law-known", Assert.Single(changes.Warnings).Code);
        Assert.Equal(changes.Changes.Select(static c => c.On).Order(), changes.Changes.Select(static c => c.On));
        Assert.All(changes.Changes.Skip(1), static c => Assert.NotEmpty(c.Law));
    }

    [Fact]
    public void Changes_BeforeAllLaw_AreNone() => Assert.Empty(s_china.Changes(Cream("750 CNY", 2), new(2000, 1, 1), new(2016, 4, 7)).Changes);

    [Fact]
    public void Changes_NoRulebook_SaysSo()
    {
        PolicyChanges changes = s_china.Changes(Cream("1 CNY", 1) with { To = TerritoryCode.Parse("BR") }, new(2024, 1, 1), new(2026, 1, 1));
        Assert.False(changes.IsCovered);
        Assert.Empty(changes.Changes);
        Assert.Equal("not-covered", Assert.Single(changes.Warnings).Code);
    }

    [Fact]
    public void Changes_GoodsUnknown_ListWhatIsMissingOnBothSides()
    {
        Parcel parcel = Cream("700 CNY", 2);
        parcel = parcel with { Items = [parcel.Items[0] with { Category = null }] };
        OptionChange post = s_china.Changes(parcel, new(2024, 11, 30), new(2024, 12, 1)).Changes[0].Options.Single(static o => o.Procedure == "cn.post");
        Assert.Equal((OptionStatus.Closed, OptionStatus.NeedsInformation), (post.StatusBefore, post.StatusAfter));
        Assert.Null(post.TotalAfter);
        Assert.Contains("items[0].category", post.After!.Value.Missing);
    }

    // The made-up law: 10 % of the value, 12 % from 2030 on, and an idle limit that moves.
    [Fact]
    public void Changes_EnactedForLater_AreSeenToday()
    {
        PolicyChanges changes = Made().Changes(Ice("100 EUR"), new(2026, 11, 23), new(2031, 1, 1));
        Assert.Equal([new DateOnly(2028, 1, 1), new DateOnly(2030, 1, 1)], changes.Changes.Select(static c => c.On));

        LawChange limit = Assert.Single(changes.Changes[0].Law);
        Assert.Equal(("limit", "500 EUR", "600 EUR"), (limit.What, limit.Before, limit.After));
        Assert.Empty(changes.Changes[0].Options);

        LawChange rate = Assert.Single(changes.Changes[1].Law);
        Assert.Equal(("vatRate", "10%", "12%"), (rate.What, rate.Before, rate.After));
        OptionChange post = Assert.Single(changes.Changes[1].Options);
        Assert.Equal((Money.Parse("10.00 EUR"), Money.Parse("12.00 EUR")), (post.TotalBefore, post.TotalAfter));
    }

    [Fact]
    public void Changes_RatesOfAProviderMove_AreNoChangeOfLaw()
    {
        Parcel parcel = Ice("100 USD");
        PolicyChanges changes = new PolicyAdvisor(MadeRules() with { ExchangeRates = new Climbing() }).Changes(parcel, new(2026, 1, 1), new(2031, 1, 1));
        Assert.Equal([new DateOnly(2028, 1, 1), new DateOnly(2030, 1, 1)], changes.Changes.Select(static c => c.On));
        Assert.Empty(changes.Changes[0].Options);
    }

    [Fact]
    public void Changes_SamePolicyByAnotherLaw_IsNoChange() =>
        Assert.DoesNotContain(Made().Changes(Ice("100 EUR"), new(2026, 1, 1), new(2035, 1, 1)).Changes, static c => c.On == new DateOnly(2033, 1, 1));

    [Fact]
    public void WriteJson_SameInput_GivesTheSameBytesInTheNamesOfTheContract()
    {
        byte[] json = Json(s_china.Changes(Cream("750 CNY", 2), new(2024, 1, 1), new(2025, 1, 1)));
        Assert.Equal(json, Json(new PolicyAdvisor(ClearanceRules.BuiltIn()).Changes(Cream("750 CNY", 2), new(2024, 1, 1), new(2025, 1, 1))));
        using var document = JsonDocument.Parse(json);
        JsonElement change = document.RootElement.GetProperty("changes")[0];
        Assert.Equal("2024-12-01", change.GetProperty("on").GetString());
        JsonElement limit = change.GetProperty("law").EnumerateArray().Single(static l => l.GetProperty("what").GetString() == "personalLimit");
        Assert.Equal(("1000 CNY", "2000 CNY", "gacc-2024-176#1"), (limit.GetProperty("before").GetString(), limit.GetProperty("after").GetString(), limit.GetProperty("source").GetString()));
        JsonElement post = change.GetProperty("options").EnumerateArray().Single(static o => o.GetProperty("procedure").GetString() == "cn.post");
        Assert.Equal(("closed", "open", null, "750.00"), (post.GetProperty("statusBefore").GetString(), post.GetProperty("statusAfter").GetString(), post.GetProperty("totalBefore").GetString(), post.GetProperty("totalAfter").GetString()));
    }

    private static byte[] Json(PolicyChanges changes)
    {
        var json = new ArrayBufferWriter<byte>();
        changes.WriteJson(json);
        return json.WrittenSpan.ToArray();
    }

    private static Parcel Cream(string price, int quantity) => Parcel.Parse(Encoding.UTF8.GetBytes($$"""
        { "from": "JP", "to": "CN", "channel": "post", "purpose": "personal",
          "items": [ { "description": "Face cream", "category": "cosmetics.skin-care", "contents": "30 ml", "quantity": {{quantity}}, "unitPrice": "{{price}}" } ] }
        """));

    private static Parcel Ice(string price) => Parcel.Parse(Encoding.UTF8.GetBytes($$"""
        { "from": "DE", "to": "IS", "items": [ { "quantity": 1, "unitPrice": "{{price}}" } ] }
        """));

    private static PolicyAdvisor Made() => new(MadeRules());

    private static ClearanceRules MadeRules() => new ClearanceRules().With(MadeBook.Load());

    /// <summary>A rate that rises with every day.</summary>
    private sealed class Climbing : IExchangeRates
    {
        public bool TryGet(Currency from, Currency to, DateOnly on, out ExchangeRate rate)
        {
            rate = new ExchangeRate(from, to, on.DayNumber, 1_000_000m, on, "made up");
            return true;
        }
    }
}
