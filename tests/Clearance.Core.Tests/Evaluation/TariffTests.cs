using Clearance.Duties;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Core.Tests.Evaluation;

/// <summary>A tariff that a host provides.</summary>
public class TariffTests
{
    [Fact]
    public void Evaluate_TariffOfHost_WinsOverTableAndNotOverTheItem()
    {
        ClearanceRules rules = ClearanceRules.BuiltIn() with { Tariff = new Flat(Percentage.FromPercent(12.5m)) };

        Parcel parcel = ParcelsToChina.Cream(2, "freight");
        Percentage?[] stated = [Percentage.FromPercent(12.5m), Percentage.FromPercent(12.5m), Percentage.FromPercent(6m)];
        Parcel told = parcel with { Items = [.. parcel.Items.Select((item, i) => item with { DutyRate = stated[i] })] };

        Money? total = new ClearanceEvaluator(rules).Evaluate(parcel, ParcelsToChina.Day)["cn.trade"].Total;

        Assert.NotNull(total);
        Assert.Equal(new ClearanceEvaluator(ClearanceRules.BuiltIn()).Evaluate(told, ParcelsToChina.Day)["cn.trade"].Total, total);
        Assert.NotEqual(new ClearanceEvaluator(ClearanceRules.BuiltIn()).Evaluate(parcel, ParcelsToChina.Day)["cn.trade"].Total, total);
    }

    [Fact]
    public void Evaluate_TariffThatDoesNotKnow_LeavesTheTable() => Assert.Equal(
        new ClearanceEvaluator(ClearanceRules.BuiltIn()).Evaluate(ParcelsToChina.Cream(2), ParcelsToChina.Day)["cn.trade"].Total,
        new ClearanceEvaluator(ClearanceRules.BuiltIn() with { Tariff = new Flat(null) }).Evaluate(ParcelsToChina.Cream(2), ParcelsToChina.Day)["cn.trade"].Total);

    /// <summary>The same room served the parcel with the tariff.</summary>
    [Fact]
    public void Evaluate_TariffTakenAwayOnceCompiled_LeavesTheTable()
    {
        var rules = new CurrentClearanceRules(ClearanceRules.BuiltIn() with { Tariff = new Flat(Percentage.FromPercent(12.5m)) });
        ClearanceBuffer buffer = new ClearanceEvaluator(rules).CreateBuffer();
        Parcel parcel = ParcelsToChina.Cream(2, "freight");
        CompiledBuffers.Warm(buffer, [parcel], ParcelsToChina.Day, 1);
        Money? byTariff = buffer.Evaluate(parcel, ParcelsToChina.Day)["cn.trade"].Total;

        rules.Update(static r => r with { Tariff = null });
        ClearanceReport report = buffer.Evaluate(parcel, ParcelsToChina.Day);

        Assert.True(CompiledBuffers.IsCompiled(report));
        Assert.Equal(new ClearanceEvaluator(ClearanceRules.BuiltIn()).Evaluate(parcel, ParcelsToChina.Day)["cn.trade"].Total, report["cn.trade"].Total);
        Assert.NotEqual(byTariff, report["cn.trade"].Total);
    }

    private sealed class Flat(Percentage? own) : ITariff
    {
        public bool TryGet(HsCode code, CountryCode? origin, TerritoryCode destination, DateOnly on, out TariffRate rate)
        {
            rate = new TariffRate(own ?? default, "flat");
            return own is not null;
        }
    }
}
