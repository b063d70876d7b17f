namespace Clearance.Core.Tests.Oracle;

/// <summary>What the oracle says of a parcel: one option for each procedure that serves it, in the order of the files.</summary>
internal sealed record OracleReport(string Currency, IReadOnlyList<OracleOption> Options)
{
    public OracleOption? Option(string procedure) => Options.FirstOrDefault(option => option.Procedure == procedure);
}
