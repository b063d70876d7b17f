using Clearance.Formulas.Programs;
using Clearance.Outlook;
using Clearance.Rulebooks.Documents;
using Clearance.Slots;

namespace Clearance.Rulebooks.Compiling;

/// <content>Inspection and days.</content>
internal sealed partial class ProcedureCompiler
{
    private OutlookPlan Plan(OutlookDocument outlook)
    {
        DayDistribution? extra = outlook.Inspected is { } days ? DayDistribution.FromQuantiles(days) : null;
        var prior = new OutlookPrior(outlook.Inspection, DayDistribution.FromQuantiles(outlook.Days), Cite(outlook), extra, outlook.Weight);
        return new OutlookPlan(outlook.Id.Text, prior, Condition(outlook.When), [.. outlook.Drivers.Select(Plan).OfType<DriverPlan>()]);
    }

    // Null where the condition is faulty, which is then reported.
    private DriverPlan? Plan(DriverDocument driver)
    {
        Note note = Note(driver.Text, driver.TextPlace, Scope.Parcel);
        return Condition(driver.When) is { } when
            ? new DriverPlan(driver.Id.Text, driver.Odds, note, when, EditionContext.Cite(_context.Own, driver.Source.Text))
            : null;
    }
}
