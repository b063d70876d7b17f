namespace Clearance.Core.Tests.Oracle;

internal sealed record Truth(bool Holds) : Known
{
    public override string ToString() => Holds ? "true" : "false";
}
