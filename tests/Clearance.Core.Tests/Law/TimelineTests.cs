using Clearance.Law;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Clearance.Core.Tests.Law;

public sealed class TimelineTests
{
    private static readonly DateOnly Start = new(2024, 1, 1);

    [Fact]
    public void Constructor_Overlap_NamesBothPeriods()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(static () => new Timeline<int>(
            [(new EffectivePeriod(Start, Start.AddDays(9)), 1), (new EffectivePeriod(Start.AddDays(9), null), 2)]));

        Assert.Contains("2024-01-01 … 2024-01-10 and 2024-01-10 … overlap", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_TwoOpenBeginnings_Throws() => Assert.Throws<ArgumentException>(static () => new Timeline<int>(
        [(new EffectivePeriod(null, Start), 1), (new EffectivePeriod(null, Start.AddDays(-5)), 2)]));

    [Fact]
    public void Entries_AnyOrder_AreByFirstDay()
    {
        Timeline<string> timeline = new([(new EffectivePeriod(Start, null), "new"), (new EffectivePeriod(null, Start.AddDays(-1)), "old")]);

        Assert.Equal(["old", "new"], timeline.Entries.Select(static entry => entry.Value));
        Assert.Equal("old", timeline[Start.AddDays(-1)]);
        Assert.Equal("new", timeline[Start]);
        Assert.Equal("old", timeline[DateOnly.MinValue]);
        Assert.Equal("new", timeline[DateOnly.MaxValue]);
    }

    [Fact]
    public void Index_BetweenPeriods_NamesTheNearestDays()
    {
        Timeline<int> timeline = new([(new EffectivePeriod(Start, Start.AddDays(1)), 1), (new EffectivePeriod(Start.AddDays(5), Start.AddDays(6)), 2)]);

        Assert.Equal(
            "Nothing is known on 2024-01-04. The last day known before is 2024-01-02. The first day known after is 2024-01-06.",
            Assert.Throws<KeyNotFoundException>(() => timeline[Start.AddDays(3)]).Message);
        Assert.Equal(
            "Nothing is known on 2023-12-31. The first day known after is 2024-01-01.",
            Assert.Throws<KeyNotFoundException>(() => timeline[Start.AddDays(-1)]).Message);
        Assert.Equal(
            "Nothing is known on 2024-01-08. The last day known before is 2024-01-07.",
            Assert.Throws<KeyNotFoundException>(() => timeline[Start.AddDays(7)]).Message);
    }

    [Fact]
    public void TryGet_NoEntries_IsFalse()
    {
        Assert.False(new Timeline<int>([]).TryGet(Start, out int value));
        Assert.Equal(0, value);
    }

    [Property(MaxTest = 500)]
    public Property TryGet_AnyDay_AgreesWithLinearScan() => Prop.ForAll(Entries().ToArbitrary(), static entries =>
    {
        Timeline<int> timeline = new(entries.Reverse());
        for (int day = -1; day <= 60; day++)
        {
            DateOnly on = Start.AddDays(day);
            (EffectivePeriod Period, int Value)[] found = [.. entries.Where(entry => entry.Period.Contains(on))];

            Assert.Equal(found.Length == 1, timeline.TryGet(on, out int value));
            Assert.Equal(found.Length == 1 ? found[0].Value : 0, value);
        }
    });

    /// <summary>Periods of some days with gaps between, some open at the outer ends.</summary>
    private static Gen<(EffectivePeriod Period, int Value)[]> Entries() =>
        from lengths in Gen.Choose(0, 4).Two().ArrayOf().Resize(9)
        from openFrom in ArbMap.Default.GeneratorFor<bool>()
        from openTo in ArbMap.Default.GeneratorFor<bool>()
        select Lay(lengths, openFrom, openTo);

    private static (EffectivePeriod Period, int Value)[] Lay((int Gap, int Length)[] lengths, bool openFrom, bool openTo)
    {
        List<(EffectivePeriod, int)> entries = [];
        DateOnly next = Start;
        for (int i = 0; i < lengths.Length; i++)
        {
            DateOnly from = next.AddDays(lengths[i].Gap);
            DateOnly to = from.AddDays(lengths[i].Length);
            entries.Add((new EffectivePeriod(openFrom && i == 0 ? null : from, openTo && i == lengths.Length - 1 ? null : to), i + 1));
            next = to.AddDays(1);
        }

        return [.. entries];
    }
}
