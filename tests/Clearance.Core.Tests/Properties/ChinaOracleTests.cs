using Clearance.Core.Tests.Oracle;
using Clearance.Core.Tests.Support;
using Clearance.Parcels;
using Xunit.Abstractions;

namespace Clearance.Core.Tests.Properties;

/// <summary>The engine and the plain interpreter agree on the rulebook that ships, in every procedure, on the days on which its law changes and beside them.</summary>
public sealed class ChinaOracleTests(ITestOutputHelper output)
{
    private const int Cases = 1_000;

    public static TheoryData<Channel, int> Ways => new() { { Channel.Post, 41 }, { Channel.Express, 43 }, { Channel.Freight, 45 } };

    [Theory]
    [MemberData(nameof(Ways))]
    public void Evaluate_MadeUpParcels_AgreesWithOracle(Channel channel, int seed)
    {
        var oracle = new OracleRules([BuiltInBooks.ChinaDocument]);
        ParcelMaker parcels = BuiltInBooks.ParcelsToChina(seed);
        var random = new Random(seed + 1);
        string[] procedures = channel switch
        {
            Channel.Post => ["cn.post"],
            Channel.Express => ["cn.express", "cn.cbec", "cn.trade"],
            _ => ["cn.cbec", "cn.trade"],
        };
        var hits = new Hits(procedures.SelectMany(p => Enum.GetValues<OptionStatus>().Select(s => $"{p} {s}")).Where(e => !e.EndsWith("NotInForce", StringComparison.Ordinal)));
        for (int number = 0; number < Cases; number++)
        {
            Parcel parcel = channel == Channel.Post ? ChinaPostTests.Varied(parcels, random) : ChinaWaysTests.Varied(parcels, random) with { Channel = channel };
            DateOnly on = random.Pick(BuiltInBooks.Days);
            ClearanceReport report = BuiltInBooks.Evaluator.Evaluate(parcel, on);
            OracleComparison.MustAgree(oracle.Evaluate("cn", parcel, on), report, parcel, $"on {on:yyyy-MM-dd}, parcel {number}");
            hits.Case(report.Options.Where(o => o.Status != OptionStatus.NotInForce && procedures.Contains(o.Procedure.Id)).Select(static o => $"{o.Procedure.Id} {o.Status}"));
        }

        hits.MustBeMet(output);
    }
}
