using System.Collections.Immutable;
using Clearance.Formulas.Programs;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance.Outlook;

/// <summary>A compiled prior and its drivers: it counts where its condition, if it has one, is true.</summary>
internal sealed record OutlookPlan(string Id, OutlookPrior Prior, Slot? When, ImmutableArray<DriverPlan> Drivers)
{
    // What most parcels get: made once.
    private readonly ClearanceOutlook _plain = ClearanceOutlook.Of(Prior);

    /// <summary>The outlook of an evaluated parcel.</summary>
    public ClearanceOutlook Predict(Frame frame, Currency currency)
    {
        ValueList<OutlookDriver> holding =
        [
            .. Drivers.Where(d => frame.Boolean(d.When.Index, 0) == Truth.True)
                .Select(d => new OutlookDriver(d.Id, d.Odds, d.Note.Fill(frame, 0, currency), d.Source)),
        ];
        return holding.Count == 0 ? _plain : ClearanceOutlook.Of(Prior, holding);
    }
}
