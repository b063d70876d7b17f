using System.Collections.Immutable;
using Clearance.Json;
using Clearance.Outlook;
using Clearance.Values;

namespace Clearance.Rulebooks.Documents;

internal sealed record OutlookDocument : RuleDocument
{
    public Located? When { get; init; }

    public required Percentage Inspection { get; init; }

    public required DayQuantiles Days { get; init; }

    /// <summary>The days that an inspection adds; null: not stated.</summary>
    public DayQuantiles? Inspected { get; init; }

    public int Weight { get; init; } = 1;

    public ImmutableArray<DriverDocument> Drivers { get; init; } = [];
}
