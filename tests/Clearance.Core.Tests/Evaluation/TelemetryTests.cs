using System.Diagnostics;
using System.Diagnostics.Metrics;
using Clearance.Parcels;

namespace Clearance.Core.Tests.Evaluation;

/// <summary>What listeners hear, and that they hear nothing of the parcel.</summary>
public class TelemetryTests
{
    [Fact]
    public void Evaluate_WithListeners_TellsJurisdictionAndOutcome()
    {
        var activities = new List<Activity>();
        var counts = new List<string>();
        using Activity root = new("test");
        _ = root.Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static s => s.Name == ClearanceTelemetry.Name,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = a =>
            {
                if (a.TraceId == root.TraceId)
                {
                    activities.Add(a);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        using var meters = new MeterListener();
        meters.InstrumentPublished = static (instrument, self) =>
        {
            if (instrument.Meter.Name == ClearanceTelemetry.Name)
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            if (Activity.Current?.TraceId == root.TraceId)
            {
                counts.Add($"{instrument.Name} {value} {string.Join(' ', tags.ToArray().Select(static t => t.Value))}");
            }
        });
        meters.Start();
        var evaluator = new ClearanceEvaluator(ClearanceRules.BuiltIn());

        evaluator.Evaluate(ParcelsToChina.Cream(1), ParcelsToChina.Day);
        evaluator.Evaluate(ParcelsToChina.Cream(1), new DateOnly(2000, 1, 1));
        evaluator.Evaluate(Parcel.Parse("""{ "from": "JP", "to": "TH", "items": [ { "quantity": 1, "unitPrice": "10 EUR" } ] }"""u8), ParcelsToChina.Day);

        Assert.Equal(["clearance.evaluations 1 CN open", "clearance.evaluations 1 CN no-law-known", "clearance.evaluations 1 TH not-covered"], counts);
        Assert.Equal(["clearance.evaluate", "clearance.evaluate", "clearance.evaluate"], activities.Select(static a => a.OperationName));
        Assert.Equal(["clearance.edition", "clearance.jurisdiction", "clearance.outcome"], activities[0].Tags.Select(static t => t.Key).Order(StringComparer.Ordinal));
    }
}
