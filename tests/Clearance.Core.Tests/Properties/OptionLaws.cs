using Clearance.Duties;
using Clearance.Parcels;

namespace Clearance.Core.Tests.Properties;

/// <summary>What must hold of every option, whatever the law of the day.</summary>
internal static class OptionLaws
{
    public static void MustAddUp(ClearanceOption option)
    {
        Assert.All(option.Charges, static c => Assert.True(c.Amount is null || c.Amount.Value.Amount >= 0m));
        if (option.Status == OptionStatus.Open)
        {
            Assert.Equal(option.Charges.Where(static c => !c.IsWaived).Sum(static c => c.Amount!.Value.Amount), option.Total!.Value.Amount);
            Assert.Empty(option.Missing);
        }
        else
        {
            Assert.Null(option.Total);
        }

        Assert.Equal(option.Status == OptionStatus.Closed, option.Reasons.Count > 0);
        Assert.Equal(option.Status == OptionStatus.NeedsInformation, option.Missing.Count > 0);
    }

    public static void MustExplain(ClearanceReport report, ClearanceOption option)
    {
        Explanation explanation = report.Explain(option);
        foreach (Charge charge in option.Charges.Where(static c => c.Amount is not null))
        {
            ExplanationStep step = Assert.Single(explanation.Steps, s => s.Target == charge.Definition.Id && s.Item == charge.Item);
            Assert.Equal(charge.Amount!.Value.ToString(), step.Result);
        }
    }

    /// <summary>Turns the items round: every item pays the same, and so does the parcel.</summary>
    public static void MustNotDependOnOrder(Parcel parcel, DateOnly on, ClearanceOption option)
    {
        ClearanceOption turned = BuiltInBooks.Evaluator.Evaluate(parcel with { Items = [.. parcel.Items.Reverse()] }, on)[option.Procedure.Id];
        Assert.Equal((option.Status, option.Total, option.CustomsValue), (turned.Status, turned.Total, turned.CustomsValue));
        Assert.Equal(
            option.Charges.Select(static c => (c.Definition.Id, c.Item, c.Amount)).Order(),
            turned.Charges.Select(c => (c.Definition.Id, Item: parcel.Items.Count - 1 - c.Item, c.Amount)).Order());
    }
}
