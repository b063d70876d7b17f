using System.Collections.Immutable;

namespace Clearance.Core.Tests.Oracle.Making;

/// <summary>
/// Something that a made-up formula may name: a fact, value, parameter, column, or a charge read in one of the ways there are. A charge per
/// group has the keys of the group in whose formulas it may stand.
/// </summary>
internal sealed record MadeName(string Text, MadeType Type, Reach Reach, ImmutableArray<string> Keys)
{
    public bool IsParcelCharge { get; init; }
}
