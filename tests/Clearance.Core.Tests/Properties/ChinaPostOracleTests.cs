using Clearance.Core.Tests.Oracle;
using Clearance.Core.Tests.Support;
using Clearance.Parcels;

namespace Clearance.Core.Tests.Properties;

/// <summary>The engine and the plain interpreter agree on the rulebook that ships, on the days on which its law changes and beside them.</summary>
public sealed class ChinaPostOracleTests
{
    private const int Cases = 3_000;

    [Fact]
    public void Evaluate_MadeUpParcels_AgreesWithOracle()
    {
        var oracle = new OracleRules([BuiltInBooks.ChinaDocument]);
        ParcelMaker parcels = BuiltInBooks.ParcelsToChina(seed: 41);
        var random = new Random(42);
        int charged = 0;
        for (int number = 0; number < Cases; number++)
        {
            Parcel parcel = ChinaPostTests.Varied(parcels, random);
            DateOnly on = random.Pick(BuiltInBooks.Days);
            ClearanceReport report = BuiltInBooks.Evaluator.Evaluate(parcel, on);
            OracleComparison.MustAgree(oracle.Evaluate("cn", parcel, on), report, parcel, $"on {on:yyyy-MM-dd}, parcel {number}");
            charged += report.Options.Any(static o => o.Status == OptionStatus.Open) ? 1 : 0;
        }

        Assert.True(charged > Cases / 25, $"only {charged} parcels came to be charged");
    }
}
