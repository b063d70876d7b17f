using System.Numerics;

namespace Clearance.Core.Tests.Oracle;

/// <summary>What the oracle says of a parcel: one option for each procedure that serves it, in the order of the files.</summary>
internal sealed record OracleReport(string Currency, IReadOnlyList<OracleOption> Options)
{
    // To the hundredth of its currency an amount of so much has more digits than money holds.
    private static readonly Exact s_mostMoney = Exact.Of(BigInteger.Pow(2, 89), 1);

    /// <summary>Whether an option that is not closed states an amount that money cannot hold, in a currency of two decimals.</summary>
    public bool HasAmountBeyondMoney => Options
        .Where(static o => o.Status is "open" or "needsInformation")
        .SelectMany(static o => o.Charges.Where(static c => c.IsListed is not false).SelectMany(static c => new[] { c.Assessed, c.Due }).Concat([o.Total, o.CustomsValue]))
        .Any(static a => a is not null && (a >= s_mostMoney || a <= Exact.Zero - s_mostMoney));

    public OracleOption? Option(string procedure) => Options.FirstOrDefault(option => option.Procedure == procedure);
}
