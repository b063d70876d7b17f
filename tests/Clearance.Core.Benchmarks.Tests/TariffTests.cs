using Clearance.Core.Benchmarks.Lookups;

namespace Clearance.Core.Benchmarks.Tests;

/// <summary>Both tariffs that are measured find the same rows.</summary>
public sealed class TariffTests
{
    [Fact]
    public void Find_MadeUpQueries_BothFindTheRowOfTheLongestPrefix()
    {
        var tariff = new MadeUpTariff(2_000);
        var engine = new EngineTariff(tariff.Codes);
        var frozen = new FrozenTariff(tariff.Codes);
        var lengths = new HashSet<int>();
        foreach (Values.HsCode query in tariff.Queries.AsSpan(0, 5_000))
        {
            int longest = Enumerable.Range(0, tariff.Codes.Length).Where(row => query.StartsWith(tariff.Codes[row])).MaxBy(row => tariff.Codes[row].Length);
            Assert.Equal((longest, longest), (engine.Find(query), frozen.Find(query)));
            lengths.Add(tariff.Codes[longest].Length);
        }

        Assert.Equal([4, 6, 8, 10], lengths.Order());
    }
}
