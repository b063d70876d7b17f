namespace Clearance.Core.Tests.Oracle;

/// <summary>A number, or money in the currency of the destination.</summary>
internal sealed record Figure(Exact Amount) : Known
{
    public static Figure Zero { get; } = new(Exact.Zero);

    public override string ToString() => Amount.ToString();
}
