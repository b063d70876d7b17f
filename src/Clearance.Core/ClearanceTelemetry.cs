using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Clearance;

/// <summary>What the library tells to OpenTelemetry and other listeners of the framework. Where nobody listens it costs nothing.</summary>
/// <remarks>
/// <para>Activity <c>clearance.evaluate</c> with the tags <c>clearance.jurisdiction</c>, <c>clearance.edition</c> (its first day) and <c>clearance.outcome</c>; counter <c>clearance.evaluations</c> with the tags <c>clearance.jurisdiction</c> and <c>clearance.outcome</c>.</para>
/// <para>Outcomes: <c>open</c> (some procedure is open), <c>needs-information</c>, <c>closed</c>, <c>no-law-known</c>, <c>not-covered</c>. Nothing of the parcel, its goods or its persons is told.</para>
/// </remarks>
public static class ClearanceTelemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "Clearance";

    private static readonly ActivitySource s_source = new(Name);

    private static readonly Meter s_meter = new(Name);

    private static readonly Counter<long> s_evaluations = s_meter.CreateCounter<long>("clearance.evaluations", "{evaluation}", "Parcels evaluated.");

    internal static Activity? Begin() => s_source.HasListeners() ? s_source.StartActivity("clearance.evaluate") : null;

    internal static void End(Activity? activity, ClearanceReport report)
    {
        if (activity is null && !s_evaluations.Enabled)
        {
            return;
        }

        string outcome = OutcomeOf(report);
        s_evaluations.Add(1, new KeyValuePair<string, object?>("clearance.jurisdiction", report.Jurisdiction), new KeyValuePair<string, object?>("clearance.outcome", outcome));
        activity?.SetTag("clearance.jurisdiction", report.Jurisdiction);
        activity?.SetTag("clearance.edition", report.Edition?.From?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        activity?.SetTag("clearance.outcome", outcome);
    }

    private static string OutcomeOf(ClearanceReport report)
    {
        if (report.Edition is null)
        {
            return report.Options.Count == 0 ? "not-covered" : "no-law-known";
        }

        return report.Options.Count == 0 ? "closed" : report.Options[0].Status switch
        {
            OptionStatus.Open => "open",
            OptionStatus.NeedsInformation => "needs-information",
            _ => "closed",
        };
    }
}
